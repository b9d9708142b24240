package org.leadtoorder.crm.value;

import static org.leadtoorder.crm.value.CheckDigits.at;
import static org.leadtoorder.crm.value.CheckDigits.isLuhn;
import static org.leadtoorder.crm.value.CheckDigits.number;
import static org.leadtoorder.crm.value.CheckDigits.weigh;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Forms and check digits of the VAT numbers of the European Union, without their prefix. Forms: European Commission, VIES. Check digits: as
 * published by the member states.
 */
final class VatNumber {
    private static final Map<String, List<VatScheme>> SCHEMES = schemes();

    private VatNumber() {}

    /** Whether a country has schemes here. */
    static boolean knows(String country) {
        return SCHEMES.containsKey(country);
    }

    /** What is wrong with a number, if anything; of an unknown country nothing is. */
    static Option<Fault.Code> check(String country, String id) {
        var schemes = SCHEMES.get(country);
        if (schemes == null) return Option.none();
        var formed = schemes.stream().filter(scheme -> scheme.hasFormOf(id)).toList();
        if (formed.isEmpty()) return Option.some(Fault.Code.MALFORMED);
        return formed.stream().anyMatch(scheme -> scheme.fits().test(id))
                ? Option.none()
                : Option.some(Fault.Code.CHECKSUM);
    }

    /** The number with the leading zero that older papers leave out. */
    static String complete(String country, String id) {
        var older = country.equals("BE") && id.length() == 9 || country.equals("GR") && id.length() == 8;
        return older && Ascii.isDigits(id) ? "0" + id : id;
    }

    private static Map<String, List<VatScheme>> schemes() {
        var all = new TreeMap<String, List<VatScheme>>();
        all.put(
                "AT",
                List.of(new VatScheme(
                        "U########", id -> (CheckDigits.luhn(id.substring(1, 8)) + at(id, 8)) % 10 == 6)));
        all.put(
                "BE",
                List.of(
                        new VatScheme("0&########", VatNumber::belgian),
                        new VatScheme("1#########", VatNumber::belgian)));
        all.put(
                "BG",
                List.of(
                        new VatScheme("#########", VatNumber::bulgarian),
                        new VatScheme("##########", VatNumber::bulgarianPerson)));
        all.put("CY", List.of(new VatScheme("########@", VatNumber::cypriot)));
        all.put("CZ", czech());
        all.put("DE", List.of(new VatScheme("&########", CheckDigits::isMod11And10)));
        all.put("DK", List.of(new VatScheme("&#######", id -> weigh(id, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0)));
        all.put("EE", List.of(new VatScheme("#########", id -> weigh(id, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0)));
        all.put(
                "ES",
                List.of(
                        new VatScheme("@#######%", VatNumber::spanish),
                        new VatScheme("########@", VatNumber::spanish)));
        all.put("FI", List.of(new VatScheme("########", id -> weigh(id, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0)));
        all.put("FR", List.of(new VatScheme("%%#########", VatNumber::french)));
        all.put(
                "GR",
                List.of(new VatScheme(
                        "#########", id -> weigh(id, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == at(id, 8))));
        all.put("HR", List.of(new VatScheme("###########", CheckDigits::isMod11And10)));
        all.put("HU", List.of(new VatScheme("########", id -> weigh(id, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0)));
        all.put("IE", irish());
        all.put("IT", List.of(new VatScheme("###########", id -> number(id.substring(0, 7)) > 0 && isLuhn(id))));
        all.put(
                "LT",
                List.of(
                        new VatScheme("#######1#", VatNumber::lithuanian),
                        new VatScheme("##########1#", VatNumber::lithuanian)));
        all.put(
                "LU",
                List.of(new VatScheme("########", id -> number(id.substring(0, 6)) % 89 == number(id.substring(6)))));
        all.put("LV", List.of(new VatScheme("###########", VatNumber::latvian)));
        all.put("MT", List.of(new VatScheme("&#######", id -> weigh(id, 3, 4, 6, 7, 8, 9, 10, 1) % 37 == 0)));
        all.put("NL", List.of(new VatScheme("#########B##", VatNumber::dutch)));
        all.put(
                "PL",
                List.of(new VatScheme("##########", id -> weigh(id, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == at(id, 9))));
        all.put(
                "PT",
                List.of(new VatScheme(
                        "&########", id -> (11 - weigh(id, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 11 % 10 == at(id, 8))));
        all.put("RO", romanian());
        all.put(
                "SE",
                List.of(new VatScheme(
                        "############", id -> number(id.substring(10)) > 0 && isLuhn(id.substring(0, 10)))));
        all.put("SI", List.of(new VatScheme("&#######", VatNumber::slovenian)));
        all.put(
                "SK",
                List.of(new VatScheme(
                        "&#########", id -> "234789".indexOf(id.charAt(2)) >= 0 && number(id) % 11 == 0)));
        return Map.copyOf(all);
    }

    private static boolean belgian(String id) {
        return (number(id.substring(0, 8)) + number(id.substring(8))) % 97 == 0;
    }

    private static boolean bulgarian(String id) {
        var first = weigh(id, 1, 2, 3, 4, 5, 6, 7, 8) % 11;
        return (first < 10 ? first : weigh(id, 3, 4, 5, 6, 7, 8, 9, 10) % 11 % 10) == at(id, 8);
    }

    /** Citizens, foreigners and others count differently and cannot be told apart before. */
    private static boolean bulgarianPerson(String id) {
        var last = at(id, 9);
        var month = number(id.substring(2, 4)) % 20;
        var citizen = month >= 1 && month <= 12;
        return citizen && weigh(id, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11 % 10 == last
                || weigh(id, 21, 19, 17, 13, 11, 9, 7, 3, 1) % 10 == last
                || (11 - weigh(id, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11) % 11 == last;
    }

    private static boolean cypriot(String id) {
        int[] odd = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};
        var sum = 0;
        for (var place = 0; place < 8; place++) sum += place % 2 == 0 ? odd[at(id, place)] : at(id, place);
        return !id.startsWith("12") && id.charAt(8) == 'A' + sum % 26;
    }

    private static List<VatScheme> czech() {
        return List.of(
                new VatScheme(
                        "########",
                        id -> id.charAt(0) != '9' && (11 - weigh(id, 8, 7, 6, 5, 4, 3, 2) % 11) % 10 == at(id, 7)),
                // Births before 1954 have no check digit; those with a 6 in front may be persons without a birth
                // number, too.
                new VatScheme("#########", id -> true),
                new VatScheme("##########", id -> number(id.substring(0, 9)) % 11 % 10 == at(id, 9)));
    }

    private static boolean spanish(String id) {
        var kind = id.charAt(0);
        var last = id.charAt(8);
        var person = "XYZ".indexOf(kind);
        if (Ascii.isDigit(kind)) return last == spanishLetter(number(id.substring(0, 8)));
        if (person >= 0) return last == spanishLetter(number(person + id.substring(1, 8)));
        if ("KLM".indexOf(kind) >= 0) return last == spanishLetter(number(id.substring(1, 8)));
        var digit = (10 - CheckDigits.luhn(id.substring(1, 8) + "0")) % 10;
        return "ABCDEFGHJNPQRSUVW".indexOf(kind) >= 0 && (last == '0' + digit || last == "JABCDEFGHI".charAt(digit));
    }

    private static char spanishLetter(long number) {
        return "TRWAGMYFPDXBNJZSQVHLCKE".charAt((int) (number % 23));
    }

    private static boolean french(String id) {
        var alphabet = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        var first = alphabet.indexOf(id.charAt(0));
        var second = alphabet.indexOf(id.charAt(1));
        var company = id.substring(2);
        if (first < 0 || second < 0) return false;
        // Monaco's numbers start with 000 and are no company numbers.
        if (!company.startsWith("000") && !isLuhn(company)) return false;
        if (first < 10 && second < 10) return number(company + "12") % 97 == 10 * first + second;
        var key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
        return (number(company) + 1 + key / 11) % 11 == key % 11;
    }

    private static List<VatScheme> irish() {
        Predicate<String> current =
                id -> irish(id.substring(0, 7), id.length() == 9 ? id.charAt(8) : 'W', id.charAt(7));
        Predicate<String> older = id -> irish("0" + id.substring(2, 7) + id.charAt(0), 'W', id.charAt(7));
        return List.of(
                new VatScheme("#######@", current),
                new VatScheme("#######@@", current),
                new VatScheme("#@#####@", older),
                new VatScheme("#+#####@", older),
                new VatScheme("#*#####@", older));
    }

    private static boolean irish(String digits, char ninth, char last) {
        var letters = "WABCDEFGHIJKLMNOPQRSTUV";
        var extra = letters.indexOf(ninth);
        return extra >= 0 && letters.charAt((weigh(digits, 8, 7, 6, 5, 4, 3, 2) + 9 * extra) % 23) == last;
    }

    private static boolean lithuanian(String id) {
        var last = id.length() - 1;
        int first = 0;
        int second = 0;
        for (var place = 0; place < last; place++) {
            first += (1 + place % 9) * at(id, place);
            second += (1 + (place + 2) % 9) * at(id, place);
        }
        return (first % 11 < 10 ? first % 11 : second % 11 % 10) == at(id, last);
    }

    private static boolean latvian(String id) {
        // Personal codes of the new kind start with 32 and bear no date; they are counted as the old ones.
        return id.charAt(0) > '3'
                ? weigh(id, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11 == 3
                : (1 + weigh(id, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9)) % 11 % 10 == at(id, 10);
    }

    /** Companies by their digits; sole traders, since 2020, by all signs with the prefix. ISO 7064 mod 97-10. */
    private static boolean dutch(String id) {
        if (id.endsWith("00")) return false;
        var remainder = 0;
        for (var unit : ("NL" + id).toCharArray()) {
            var value = Character.digit(unit, 36);
            remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
        }
        return weigh(id, 9, 8, 7, 6, 5, 4, 3, 2) % 11 == at(id, 8) || remainder == 1;
    }

    private static List<VatScheme> romanian() {
        Predicate<String> company =
                id -> 10 * weigh("0".repeat(10 - id.length()) + id, 7, 5, 3, 2, 1, 7, 5, 3, 2) % 11 % 10
                        == at(id, id.length() - 1);
        var schemes = new ArrayList<VatScheme>();
        for (var length = 2; length <= 10; length++) schemes.add(new VatScheme("&" + "#".repeat(length - 1), company));
        schemes.add(new VatScheme("&############", id -> {
            var rest = weigh(id, 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9) % 11;
            return (rest == 10 ? 1 : rest) == at(id, 12);
        }));
        return List.copyOf(schemes);
    }

    private static boolean slovenian(String id) {
        var check = 11 - weigh(id, 8, 7, 6, 5, 4, 3, 2) % 11;
        return (check == 10 ? 0 : check) == at(id, 7);
    }
}
