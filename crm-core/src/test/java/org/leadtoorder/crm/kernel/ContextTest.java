package org.leadtoorder.crm.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Id.LeadId;

/** The circumstances of a wish: what they are unless said, and what each word of them changes. */
class ContextTest {
    private static final Instant NOW = Instant.parse("2026-03-02T23:30:00Z");
    private static final Context CONTEXT = Context.of(NOW, "sam", "r1");
    private static final SalesProcess TOKYO =
            SalesProcess.builder().zone(ZoneId.of("Asia/Tokyo")).version("7").build();

    @Test
    void a_wish_that_says_nothing_more_stands_for_itself_in_the_standard_company() {
        assertEquals("r1", CONTEXT.correlation());
        assertEquals(Option.none(), CONTEXT.causation());
        assertEquals(Option.none(), CONTEXT.named());
        assertEquals(SalesProcess.standard(), CONTEXT.company());
        assertFalse(CONTEXT.migrated());
        assertEquals(List.empty(), CONTEXT.expected());
    }

    @Test
    void today_is_the_day_in_the_zone_of_the_company() {
        assertEquals(LocalDate.parse("2026-03-03"), CONTEXT.in(TOKYO).today());
        assertEquals(Option.some(TOKYO), CONTEXT.in(TOKYO).named());
    }

    @Test
    void a_company_that_was_named_stays_where_another_is_only_the_default() {
        var named = CONTEXT.in(TOKYO);
        assertSame(named, named.orIn(SalesProcess.standard()));
        assertEquals(TOKYO, CONTEXT.orIn(TOKYO).company());
    }

    @Test
    void each_word_changes_what_it_names_and_keeps_the_rest() {
        var context = CONTEXT.in(TOKYO)
                .because("whole", "cause")
                .expecting(new LeadId("L1"), 3)
                .expecting(new LeadId("L2"), 0)
                .asMigrated();
        assertEquals("whole", context.correlation());
        assertEquals(Option.some("cause"), context.causation());
        assertEquals(
                List.of(new Expectation(new LeadId("L1"), 3), new Expectation(new LeadId("L2"), 0)),
                context.expected().toList());
        assertTrue(context.migrated());
        assertEquals(
                Provenance.builder()
                        .at(NOW)
                        .actor("sam")
                        .request("r1")
                        .correlation("whole")
                        .causation(Option.some("cause"))
                        .processVersion("7")
                        .migrated(true)
                        .build(),
                context.provenance());
    }

    @Test
    void a_time_is_in_the_first_ten_thousand_years_and_cut_to_microseconds() {
        assertEquals(Context.EARLIEST, at(Context.EARLIEST).at());
        var last = Context.TOO_LATE.minus(Duration.ofNanos(1_000));
        assertEquals(last, at(last).at());
        assertEquals(last, at(last.plusNanos(999)).at());
        assertThrows(IllegalArgumentException.class, () -> at(Context.EARLIEST.minusNanos(1)));
        assertThrows(IllegalArgumentException.class, () -> at(Context.TOO_LATE));
    }

    @Test
    void whoever_acts_and_why_are_labels() {
        assertThrows(IllegalArgumentException.class, () -> Context.of(NOW, " ", "r1"));
        assertThrows(IllegalArgumentException.class, () -> Context.of(NOW, "sam", " "));
        assertThrows(IllegalArgumentException.class, () -> CONTEXT.because(" ", "cause"));
        assertThrows(IllegalArgumentException.class, () -> CONTEXT.because("whole", " "));
    }

    @Test
    void a_version_is_never_negative() {
        assertThrows(IllegalArgumentException.class, () -> new Expectation(new LeadId("L1"), -1));
    }

    private static Context at(Instant instant) {
        return Context.of(instant, "sam", "r1");
    }
}
