package org.leadtoorder.crm.value;

import java.util.Arrays;
import java.util.Set;

/** What the law makes a company add to its name, folded. */
final class LegalForms {
    /** Written behind the name; Latin ones and their spelt-out forms, by words. */
    private static final Set<String> BEHIND = words(
            // German-speaking countries
            "gmbh ggmbh mbh gesmbh ag kg kgaa ohg og gbr ug haftungsbeschrankt haftungsbeschraenkt ek ekfm ekfr eu ev eg egen",
            "partg partgmbb aktiengesellschaft kommanditgesellschaft se stiftung",
            // English-speaking countries
            "ltd limited llc llp lp plc inc incorporated corp corporation co company cic pty pte pvt bhd sdn",
            // Romance languages
            "sa sas sasu sarl sarls eurl snc sci scs sca scop srl srls spa sapa sl slu slne sau sab sapi cv",
            "lda ltda eireli sgps cia",
            // Low Countries and the North
            "bv nv vof bvba sprl cvba scrl oy oyj ab as asa aps is ks hf ehf hb",
            // Central, Eastern and Southern Europe
            "kft zrt nyrt bt sro ro spol vos doo dd jdoo ad ood eood ead sp zoo oo spzoo sk spj sia uab ou",
            "ooo oao zao pao ооо оао зао пао ао ип тов ае αε επε ικε sti tic",
            // Asia
            "kk gk jsc pjsc fze fzco wll tbk");

    /** Written before the name. */
    private static final Set<String> BEFORE =
            words("sarl sas eurl sci pt cv ooo oao zao pao ооо оао зао пао ао ип тов uab sia");

    /** Join legal forms; by themselves they are part of the name. */
    private static final Set<String> JOINTS = words("and und et y e i z s de mit");

    /** Written on either side without a blank; the full ones before those that they contain. */
    private static final String[] ATTACHED = {"股份有限公司", "有限责任公司", "有限公司", "株式会社", "有限会社", "合同会社", "주식회사", "유한회사"};

    private static final String[] SPELT_OUT = {
        " gesellschaft mit beschrankter haftung", " gesellschaft mit beschraenkter haftung"
    };

    private LegalForms() {}

    private static Set<String> words(String... groups) {
        return Set.of(String.join(" ", groups).split(" "));
    }

    /** Takes away the signs for legal forms that are no words: ㈱, (株), (주). */
    static String withoutSigns(String name) {
        return name.replace("㈱", " ")
                .replace("㈲", " ")
                .replace("㈜", " ")
                .replace("(株)", " ")
                .replace("(有)", " ")
                .replace("(주)", " ")
                .replace("（株）", " ");
    }

    /** The folded name without legal forms; at least one word stays. */
    static String without(String folded) {
        var words = bare(folded).split(" ");
        var from = 0;
        var to = words.length;
        while (to - from > 1 && BEFORE.contains(words[from])) from++;
        for (var found = true; found; ) {
            found = false;
            var joints = to;
            while (to < words.length && joints - from > 1 && JOINTS.contains(words[joints - 1])) joints--;
            if (joints - from > 1 && BEHIND.contains(words[joints - 1])) {
                to = joints - 1;
                found = true;
            }
        }
        return String.join(" ", Arrays.copyOfRange(words, from, to));
    }

    private static String bare(String folded) {
        for (var form : SPELT_OUT)
            if (folded.endsWith(form)) return folded.substring(0, folded.length() - form.length());
        for (var form : ATTACHED) {
            if (folded.length() <= form.length()) continue;
            if (folded.endsWith(form))
                return folded.substring(0, folded.length() - form.length()).strip();
            if (folded.startsWith(form)) return folded.substring(form.length()).strip();
        }
        return folded;
    }
}
