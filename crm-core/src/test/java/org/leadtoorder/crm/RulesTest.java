package org.leadtoorder.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.kernel.Rule.*;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.message.Messages;

/** The ids of the rules are the same everywhere: in the code, in the texts for people, and in the names of the tests. */
class RulesTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TEST = Path.of("src/test/java");
    private static final Pattern CONSTANT = Pattern.compile("\\b([KLCOQRP]_[0-9]{1,2})\\b");
    private static final Pattern ID = Pattern.compile("(?<![\\w/-])([KLCOQRP]-[0-9]{1,2})(?![\\w-])");
    private static final Pattern DISPLAYED =
            Pattern.compile("@(?:DisplayName|Label)\\((?:[^()\"]|\"(?:[^\"\\\\]|\\\\.)*\")*\\)");

    /** Rules that no line of code refuses by, since it cannot come to a breach, and what sees to it; their Javadoc names them. */
    private static final Map<Rule, String> BY_CONSTRUCTION = HashMap.<Rule, String>of(
            P_1, "a procedure is planned as a whole before any of it is committed",
            P_5, "one commit on guarded versions, and the claim of R-2",
            P_10, "each due thing is a wish of its own");

    @Test
    @DisplayName("every rule is used by the code, or holds by construction and is named there")
    void every_rule_is_in_the_code() throws IOException {
        var refers = constants(MAIN, "Rule.java");
        assertEquals(BY_CONSTRUCTION.keySet(), all().removeAll(refers));
        var named = named(MAIN);
        assertEquals(HashSet.empty(), BY_CONSTRUCTION.keySet().map(Rule::id).removeAll(named), "named nowhere");
    }

    @Test
    @DisplayName("every rule has its sentence in each language")
    void every_rule_has_a_text() {
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN))
            for (var rule : Rule.values())
                assertFalse(Messages.in(language).of(rule).isBlank(), rule::id);
    }

    @Test
    @DisplayName("every rule is named by a test, in what the test is called or in what it asserts")
    void every_rule_is_tested() throws IOException {
        var asserted = constants(TEST, "RulesTest.java");
        Set<String> displayed = HashSet.empty();
        for (var source : sources(TEST, "RulesTest.java")) displayed = displayed.addAll(displayed(source));
        assertEquals(HashSet.empty(), all().removeAll(asserted).map(Rule::id).removeAll(displayed));
    }

    @Test
    @DisplayName("no id is named that is no rule")
    void no_rule_is_named_that_is_none() throws IOException {
        var known = all().map(Rule::id);
        assertEquals(HashSet.empty(), named(MAIN).removeAll(known));
        for (var source : sources(TEST, "RulesTest.java"))
            assertEquals(HashSet.empty(), displayed(source).removeAll(known));
    }

    @Test
    @DisplayName("a rule that nobody tests would be seen")
    void a_missing_rule_is_seen() {
        assertEquals(
                HashSet.of("L-6", "C-10"),
                displayed("@DisplayName(\"L-6 and C-10 (both) of a lead\")\nvoid test() {} // L-7"));
        assertTrue(displayed("\"L-6\"; /* @Test L-7 */").isEmpty());
        assertEquals(List.of("L-6"), find(ID, "see L-6, not XL-7 or L-777 or L-7-b"));
    }

    private static Set<Rule> all() {
        return HashSet.of(Rule.values());
    }

    /** The rules that are used as constants. */
    private static Set<Rule> constants(Path root, String except) throws IOException {
        return sources(root, except)
                .flatMap(source -> find(CONSTANT, withoutComments(source)))
                .toSet()
                .map(Rule::valueOf);
    }

    /** The ids that are named in comments. */
    private static Set<String> named(Path root) throws IOException {
        return sources(root, "Rule.java")
                .flatMap(source -> find(ID, source.replaceAll("\\{@code [^}]*}", "")))
                .toSet();
    }

    private static Set<String> displayed(String source) {
        return find(DISPLAYED, source).flatMap(text -> find(ID, text)).toSet();
    }

    private static String withoutComments(String source) {
        return source.lines()
                .filter(line ->
                        !line.strip().startsWith("*") && !line.strip().startsWith("/*") && !line.startsWith("import "))
                .map(line -> line.replaceAll("//.*", ""))
                .reduce("", (one, other) -> one + "\n" + other);
    }

    private static Seq<String> find(Pattern pattern, String text) {
        var found = List.<String>empty();
        for (var matcher = pattern.matcher(text); matcher.find(); )
            found = found.prepend(matcher.group(matcher.groupCount()));
        return found.reverse();
    }

    private static Seq<String> sources(Path root, String except) throws IOException {
        try (var files = Files.walk(root)) {
            var sources = List.<String>empty();
            for (var file : List.ofAll(files.filter(each -> each.toString().endsWith(".java") && !each.endsWith(except))
                    .toList())) sources = sources.prepend(Files.readString(file));
            assertTrue(sources.size() > 50, () -> "sources are read from " + root.toAbsolutePath());
            return sources;
        }
    }
}
