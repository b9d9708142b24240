package org.leadtoorder.crm.example.migration.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtoorder.crm.example.migration.Data;

/** Days and times as the world writes them. */
class MomentsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Moments ISO = Moments.iso(BERLIN);
    private static final Moments DATALOADER =
            Moments.of(BERLIN, Vector.of("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'xx", "iso", "us"));

    @ParameterizedTest
    @CsvSource({
        "2010-10-14, 2010-10-13T22:00:00Z",
        "2010-10-14T12:00, 2010-10-14T10:00:00Z",
        "2010-10-14 12:00:30.5, 2010-10-14T10:00:30.500Z",
        "2010-10-14T12:00:00.000Z, 2010-10-14T12:00:00Z",
        "2010-10-14T12:00:00+0530, 2010-10-14T06:30:00Z",
        "2010-10-14T12:00:00-03:00, 2010-10-14T15:00:00Z"
    })
    void iso_times_are_those_of_their_offset_or_of_the_named_zone(String text, Instant expected) {
        assertEquals(Option.some(expected), ISO.instant(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2010-02-30",
                "2010-13-01",
                "14.10.2010",
                "10/14/2010",
                "2010-10-1412:00",
                "2010-10-14T25:00",
                "20101014",
                "2010-10-14T12:00:00.000Z-0300",
                "today",
                "1E9",
                "+12345-01-01x",
                "2010-10-14T12:00:00+99:00"
            })
    void what_is_no_iso_day_or_time_is_none(String text) {
        assertTrue(ISO.instant(text).isEmpty());
        assertTrue(ISO.day(text).isEmpty());
    }

    @Test
    void which_of_two_numbers_is_the_month_somebody_has_to_say() {
        var four = LocalDate.of(2006, 4, 5);
        assertEquals(Option.some(four), Moments.of(BERLIN, Vector.of("us")).day("04/05/2006"));
        assertEquals(Option.some(four), Moments.of(BERLIN, Vector.of("dotted")).day("05.04.2006"));
        assertEquals(Option.some(four), Moments.of(BERLIN, Vector.of("dotted")).day("5.4.2006"));
        assertEquals(
                Option.some(four), Moments.of(BERLIN, Vector.of("dd/MM/uuuu")).day("05/04/2006"));
        assertTrue(Moments.of(BERLIN, Vector.of("us")).day("31/12/2006").isEmpty());
        assertThrows(IllegalArgumentException.class, () -> Moments.of(BERLIN, Vector.empty()));
        assertThrows(IllegalArgumentException.class, () -> Moments.of(BERLIN, Vector.of("nonsense")));
    }

    @Test
    void a_day_is_the_one_that_is_written_whatever_the_zone() {
        var losAngeles = Moments.iso(ZoneId.of("America/Los_Angeles"));
        assertEquals(Option.some(LocalDate.of(2010, 10, 14)), losAngeles.day("2010-10-14T00:00:00.000Z"));
    }

    @Test
    void an_hour_that_a_clock_skips_is_taken_after_the_gap() {
        assertEquals(Option.some(Instant.parse("2010-03-28T01:30:00Z")), ISO.instant("2010-03-28T02:30"));
    }

    private static Vector<Cells> rows(String file) throws Exception {
        var path = Data.at("data/salesforce-dataloader/testfiles/" + file);
        var sheet = Sheet.read(file, Files.newInputStream(path), UTF_8, ',');
        var notation = new Notation(',', DATALOADER, Decimals.PLAIN, Placeholders.USUAL, false);
        return sheet.lines()
                .map(line -> new Cells(sheet, line, notation, new Absences()))
                .toVector();
    }

    @Tag("data")
    @Test
    void twelve_ways_of_writing_are_four_moments() throws Exception {
        var moments = rows("timeZoneFormatTesting.csv")
                .map(row -> row.said("Date").moment().get());
        var east = Instant.parse("2009-07-14T18:14:45Z");
        assertEquals(12, moments.size());
        assertEquals(
                Vector.of(
                                "2009-07-14T18:14:45Z",
                                "2009-07-14T06:14:45Z",
                                "2009-07-14T12:14:45Z",
                                "2009-07-14T14:14:45Z",
                                "2009-07-14T10:14:45Z",
                                "2009-07-14T12:14:45Z")
                        .map(Instant::parse),
                moments.take(6));
        assertEquals(moments.take(6), moments.drop(6));
        assertEquals(east, moments.head());
    }

    @Tag("data")
    @Test
    void slashes_the_wrong_way_are_faults_of_their_rows_alone() throws Exception {
        var read = rows("timeZoneFormatTestingWithErrors.csv")
                .map(row ->
                        row.said("Date").moment().isDefined() && row.faults().isEmpty());
        assertEquals(Vector.of(true, false, false, true, true, true), read);
    }

    @Tag("data")
    @Test
    void times_with_z_without_and_with_an_offset_behind_it_are_read() throws Exception {
        var noon = Instant.parse("2010-10-14T12:00:00Z");
        assertEquals(
                Option.some(noon), rows("dateEndingInZ.csv").head().said("DATE").moment());
        assertEquals(
                Option.some(noon.minusSeconds(2 * 3600)),
                rows("dateUsingDefaultTimeZone.csv").head().said("DATE").moment());
        assertEquals(
                Option.some(noon.plusSeconds(3 * 3600)),
                rows("dateWithTimeZone.csv").head().said("DATE").moment());
        for (var row : rows("dateOnlyWithTimeZone.csv"))
            assertEquals(
                    Option.some(LocalDate.of(2010, 10, 14)),
                    row.said("DATE_ONLY").day());
    }
}
