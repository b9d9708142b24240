package org.leadtoorder.crm.example.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Vector;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadtoorder.crm.example.quickstart.cards.CardDrive;
import org.leadtoorder.crm.example.quickstart.cards.CardFigures;
import org.leadtoorder.crm.example.quickstart.cards.CardReader;
import org.leadtoorder.crm.message.Messages;

/** Business cards on their way to customers. */
class CardsTest {
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    @TempDir
    private Path folder;

    private static CardFigures drive(Path folder) throws Exception {
        return CardDrive.run(CardReader.read(folder), AT, Messages.in(Locale.ENGLISH));
    }

    @Test
    @Tag("data")
    void of_26_cards_24_become_leads_and_each_of_those_one_customer() throws Exception {
        var figures = drive(Runs.data("vcard-ez"));
        assertEquals(26, figures.cards());
        assertEquals(24, figures.captured());
        assertEquals(Vector.of(true, true), figures.refused().map(line -> line.contains("L-1: ")));
        assertEquals(0, figures.unreachable());
        assertEquals(0, figures.qualifiedAtOnce());
        assertEquals(24, figures.qualified());
        assertEquals(24, figures.customersOnce());
        assertEquals(24, figures.customersTwice());
        assertEquals(24, figures.customersAtOnce());
    }

    @Test
    @Tag("data")
    void the_command_prints_what_came_of_the_cards() {
        var out = new StringWriter();
        assertEquals(
                0,
                Quickstart.run(
                        new PrintWriter(out),
                        new PrintWriter(out),
                        "cards",
                        "--input",
                        Runs.data("vcard-ez").toString()));
        assertTrue(
                out.toString().contains("24 customers when each lead is converted by two threads at once"),
                out.toString());
    }

    @Test
    void what_is_not_well_formed_on_a_card_is_left_out_and_counted() throws Exception {
        Files.writeString(
                folder.resolve("one.vcf"),
                "BEGIN:VCARD\nVERSION:3.0\nFN:Jörg Größer\nN:Größer;Jörg;;;\nEMAIL:not an address\nTEL:+49 30 1234567\nEND:VCARD\n");
        var card = CardReader.read(folder).head();
        assertEquals(Vector.of("e-mail"), card.leftOut());
        assertEquals("Jörg Größer", card.contact().person().get().whole());
        assertEquals(1, drive(folder).customersOnce());
    }

    @Test
    void a_card_without_a_name_is_refused_and_one_without_an_address_does_not_qualify() throws Exception {
        Files.writeString(
                folder.resolve("two.vcf"),
                "BEGIN:VCARD\nVERSION:3.0\nEMAIL:info@example.org\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Emily Carter\nEND:VCARD\n");
        var figures = drive(folder);
        assertEquals(1, figures.refused().size());
        assertEquals(1, figures.unreachable());
        assertEquals(0, figures.qualified());
        assertEquals(0, figures.customersAtOnce());
    }

    @Test
    void a_folder_without_cards_is_said_and_ends_with_2() {
        var err = new StringWriter();
        assertEquals(
                2, Quickstart.run(new PrintWriter(err), new PrintWriter(err), "cards", "--input", folder.toString()));
        assertTrue(err.toString().startsWith("No .vcf file"), err.toString());
    }
}
