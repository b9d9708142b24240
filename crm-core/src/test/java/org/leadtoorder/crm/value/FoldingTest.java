package org.leadtoorder.crm.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What two names have in common (duplicates: process, section 4). */
class FoldingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Müller & Söhne GmbH | muller sohne",
                "MULLER  SOHNE G.m.b.H. | muller sohne",
                "Drop Tables GmbH & Co. KG | drop tables",
                "Acme, Inc. | acme",
                "ACME Incorporated | acme",
                "Acme Ltd | acme",
                "Acme Pty. Ltd. | acme",
                "Acme S.A. | acme",
                "Acme S. A. | acme",
                "Acme S.A. de C.V. | acme",
                "SARL Acme | acme",
                "Acme Sp. z o.o. | acme",
                "Acme d.o.o. | acme",
                "Acme spol. s r.o. | acme",
                "Acme A/S | acme",
                "Acme Oy | acme",
                "Acme e.V. | acme",
                "Acme Gesellschaft mit beschränkter Haftung | acme",
                "Smith & Co | smith",
                "ООО Газпром | газпром",
                "トヨタ自動車株式会社 | トヨタ自動車",
                "株式会社トヨタ自動車 | トヨタ自動車",
                "㈱トヨタ自動車 | トヨタ自動車",
                "华为技术有限公司 | 华为技术",
                "AG | ag",
                "SARL AG | ag",
                "SARL SAS | sas",
                "Acme and | acme and",
                "! ! ! | !!!",
                "GmbH & Co. KG | gmbh",
                "Marks and Spencer plc | marks and spencer",
                "Bang & Olufsen | bang olufsen",
                "3M | 3m",
                "!!! | !!!",
                "L'Oréal | loreal",
                "J. P. Morgan | jp morgan",
                "Groß-Gerau AG | gross gerau"
            })
    void organisations(String name, String folded) {
        assertEquals(folded, Folding.of(OrganisationName.of(name)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada  LOVELACE | ada lovelace",
                "José-María O´Brien | jose maria obrien",
                "D’Angelo | dangelo",
                "Łukasz Østergård Þórður | lukasz ostergard thordur",
                "IĞDIR ıgdir | igdir igdir",
                "ΟΔΥΣΣΕΥΣ | οδυσσευσ",
                "Ὀδυσσεύς | οδυσσευσ",
                "Ｆｕｌｌ　Ｗｉｄｔｈ | full width",
                "مُحَمَّد | محمد",
                "प्रिया | प्रिया",
                "がか | がか",
                "李 小 龙 | 李 小 龙",
                "שָׁלוֹם | שלום",
                "محـمد | محمد",
                "김철수 | 김철수",
                "Anna AG | anna ag"
            })
    void people(String name, String folded) {
        assertEquals(folded, Folding.of(PersonName.of(name)));
    }

    @ParameterizedTest
    @CsvSource({
        "Müller, Mueller",
        "MÜLLER, mueller",
        "Müller, Muller",
        "Jäger, Jaeger",
        "Göthe, Goethe",
        "Ölmühle, Oelmuehle",
        "Groß, Gross",
        "GROẞ, Gross",
        "Bäuerle, Baeuerle",
        "Jørgensen, Joergensen",
        "Jørgensen, Jorgensen",
        "Ærø, Aeroe",
        "Ålborg, Aalborg",
        "Ålborg, Alborg",
        "Łódź, Lodz",
        "Œuvre, Oeuvre",
        "Dvořák, Dvorak",
        "Ångström, Aangstroem"
    })
    void a_letter_that_is_written_as_two_is_one_in_both_directions(String one, String other) {
        assertEquals(Folding.of(PersonName.of(one)), Folding.of(PersonName.of(other)));
        assertEquals(Folding.of(OrganisationName.of(one + " AG")), Folding.of(OrganisationName.of(other + " GmbH")));
    }

    @ParameterizedTest
    @CsvSource({
        "Bauer, Baur",
        "Bauer, Bäur",
        "Neue, Neu",
        "Quelle, Qulle",
        "Feuer, Feur",
        "Moeller, Muller",
        "Aue, Au",
        "Steuer, Steur",
        "Maier, Meier"
    })
    void two_letters_that_are_two_sounds_stay_two(String one, String other) {
        assertNotEquals(Folding.of(PersonName.of(one)), Folding.of(PersonName.of(other)));
    }

    @ParameterizedTest
    @CsvSource({"Joe, Jo", "Noel, Nol", "Aachen, Achen"})
    void names_that_only_seem_to_have_an_umlaut_are_found_once_too_often(String one, String other) {
        assertEquals(Folding.of(PersonName.of(one)), Folding.of(PersonName.of(other)));
    }

    @ParameterizedTest
    @CsvSource({"Mueller Gesellschaft mit beschraenkter Haftung, muller", "Muster UG (haftungsbeschraenkt), muster"})
    void legal_forms_are_known_with_and_without_dots(String name, String folded) {
        assertEquals(folded, Folding.of(OrganisationName.of(name)));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0300, 0x036F, 0x0591, 0x05C7, 0x064B, 0x065F, 0x0640, 0x0670, 0x1AB0, 0x1AFF, 0x1DC0, 0x1DFF, 0x20D0,
                0x20FF, 0xFE20, 0xFE2F
            })
    void accents_of_every_block_do_not_count(int mark) {
        assertEquals("ab", Folding.fold("a" + Character.toString(mark) + "b"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0370, 0x05D0, 0x0641, 0x0671, 0x3099, 0x093F})
    void what_is_no_accent_counts(int point) {
        assertNotEquals("ab", Folding.fold("a" + Character.toString(point) + "b"));
    }

    @Test
    void vowel_signs_are_no_accents() {
        assertNotEquals(Folding.fold("\u0915\u093F"), Folding.fold("\u0915\u0940"));
        assertNotEquals(Folding.fold("か"), Folding.fold("が"));
    }

    @Test
    void a_name_of_nothing_but_marks_folds_to_itself() {
        assertEquals("\u0301", Folding.of(PersonName.of("\u0301")));
        assertEquals("\u0301", Folding.of(OrganisationName.of("\u0301")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"p\u0430ypal", "Αlpha", "Ada L\u043Evelace", "\u13AAda"})
    void words_of_scripts_that_look_alike_are_flagged(String text) {
        assertTrue(Folding.mixesScripts(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"paypal", "Ада Lovelace", "トヨタ Motor", "Motorトヨタ", "José", "3M", "", "علی\u200cرضا"})
    void words_of_one_script_are_not(String text) {
        assertFalse(Folding.mixesScripts(text));
    }

    @Test
    void time_does_not_grow_with_what_is_cut_off() {
        assertTimeout(Duration.ofSeconds(3), () -> {
            Folding.fold("\u0301\u0316".repeat(5_000_000));
            Folding.fold("a ".repeat(5_000_000));
            Folding.mixesScripts("\uFDFA".repeat(5_000_000));
        });
        assertEquals("a".repeat(Folding.MAX_LENGTH), Folding.fold("a".repeat(Folding.MAX_LENGTH) + "b"));
    }
}
