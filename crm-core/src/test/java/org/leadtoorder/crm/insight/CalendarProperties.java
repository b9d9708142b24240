package org.leadtoorder.crm.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** A calendar that remembers a season tells the days that the JDK tells of each instant by itself. */
@Label("a calendar tells the days of the JDK")
class CalendarProperties {
    /** With summer time, changed at midnight, a day left out, half hours, one rule for ever, and none. */
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/Sao_Paulo"),
            ZoneId.of("Pacific/Apia"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Asia/Tokyo"),
            ZoneId.of("UTC"),
            ZoneOffset.UTC,
            ZoneOffset.ofHoursMinutes(-3, -30));

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZONES);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(Instant.parse("1890-01-01T00:00:00Z").getEpochSecond(), 4_000_000_000L)
                .flatMap(second -> Arbitraries.of(0, 1, 999_999_999).map(nano -> Instant.ofEpochSecond(second, nano)));
    }

    @Property
    void whatever_was_asked_before(
            @ForAll("zones") ZoneId zone, @ForAll @Size(min = 1, max = 20) List<@From("instants") Instant> asked) {
        var calendar = new Calendar(zone);
        for (var at : asked) same(zone, calendar, at);
    }

    @Property
    void also_where_the_clocks_are_changed(@ForAll("zones") ZoneId zone, @ForAll("instants") Instant from) {
        var change = zone.getRules().nextTransition(from);
        if (change == null) return;
        var calendar = new Calendar(zone);
        var at = change.getInstant();
        for (var near : List.of(at, at.minusNanos(1), at, at.plusNanos(1), at.minusSeconds(1), at.plusSeconds(1), at))
            same(zone, calendar, near);
    }

    @Example
    void a_day_beyond_an_int_is_refused_as_ever() {
        assertThrows(ArithmeticException.class, () -> new Calendar(ZoneOffset.UTC).day(Instant.MAX));
    }

    @Example
    void calendars_of_one_zone_are_equal_whatever_they_remember() {
        var one = new Calendar(ZoneId.of("Europe/Berlin"));
        var other = new Calendar(ZoneId.of("Europe/Berlin"));
        assertEquals(20_454, one.day(Instant.parse("2025-12-31T23:00:00Z")));
        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
        assertEquals(false, Objects.equals(one, new Calendar(ZoneOffset.UTC)));
    }

    private static void same(ZoneId zone, Calendar calendar, Instant at) {
        assertEquals(LocalDate.ofInstant(at, zone).toEpochDay(), calendar.day(at), () -> at + " in " + zone);
    }
}
