package org.leadtoorder.crm;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.leadtoorder.crm.kernel.Event;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.State;

/**
 * How the parts of the library may know each other, and what none of them does. Each rule is run on the library, where it has to
 * hold, and on breaches that are compiled for it, each of which it has to see.
 */
class ArchitectureTest {
    private static final String ROOT = "org.leadtoorder.crm";
    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** What each package may know besides itself. A phase looks back, never forward; what is not named here stands on top. */
    private static final Map<String, Set<String>> LAW = law();

    private static Map<String, Set<String>> law() {
        Set<String> back = HashSet.of("internal");
        Map<String, Set<String>> law = LinkedHashMap.of("internal", HashSet.empty());
        for (var next :
                List.of("value", "money", "company", "kernel", "lead", "customer", "opportunity", "quote", "order")) {
            law = law.put(next, back);
            back = back.add(next);
        }
        var kernel = HashSet.of("internal", "value", "money", "company", "kernel");
        return law.put("port", kernel.add("order"))
                .put("process", back.add("port"))
                .put("message", kernel.add("quote"))
                .put("memory", back.add("port"))
                .put("codec", back.add("port"))
                .put("insight", back.add("port").add("process").add("codec"));
    }

    /** The sealed roots as they would be if anybody could extend them; what breaks a rule of theirs is compiled against these. */
    private static final Map<String, String> OPENED = HashMap.of(
            State.class.getName(),
                    "package " + ROOT
                            + ".kernel; public interface State<I> { I id(); io.vavr.collection.Seq<Id> lineage(); }",
            Event.class.getName(), "package " + ROOT + ".kernel; public interface Event {}",
            Id.class.getName(), "package " + ROOT + ".kernel; public interface Id {}");

    @TempDir
    private Path into;

    /** A rule and what breaks it: sources by the full name of their class. */
    private record Law(String says, ArchRule rule, Seq<Map<String, String>> breaches) {
        static Law of(String says, ArchRule rule, String... breaches) {
            return new Law(
                    says,
                    rule.as(says),
                    Vector.of(breaches)
                            .map(source -> OPENED.filterKeys(source::contains)
                                    .map((type, opened) -> Tuple.of(type, opened))
                                    .put(name(source), source)));
        }

        static String name(String source) {
            var pack = Pattern.compile("package ([\\w.]+);").matcher(source);
            var type = Pattern.compile("(?:class|record|interface|enum) (\\w+)").matcher(source);
            return (pack.find() ? pack.group(1) + "." : "") + (type.find() ? type.group(1) : "");
        }
    }

    @TestFactory
    @DisplayName("each law holds in the library, and its breach is seen")
    Stream<DynamicNode> laws() {
        return all().toJavaStream()
                .map(law -> dynamicContainer(
                        law.says(),
                        Stream.concat(
                                Stream.of(dynamicTest("holds", () -> law.rule().check(LIBRARY))),
                                law.breaches()
                                        .toJavaStream()
                                        .map(breach -> dynamicTest(
                                                "is seen to fail: " + what(breach), () -> assertSeen(law, breach))))));
    }

    @Test
    @DisplayName("the library is read, every package of it")
    void the_library_is_read() throws IOException {
        var packages =
                HashSet.ofAll(LIBRARY.stream().map(JavaClass::getPackageName).toList());
        assertTrue(
                packages.containsAll(LAW.keySet().remove("internal").map(name -> ROOT + "." + name)),
                packages::toString);
        assertTrue(LIBRARY.size() > 300);
        assertFalse(LIBRARY.stream().anyMatch(each -> each.getSimpleName().endsWith("Test")));
    }

    private void assertSeen(Law law, Map<String, String> breach) throws IOException {
        var folder = Files.createTempDirectory(into, "breach");
        var verdict = Snippets.compile(breach, folder);
        assertTrue(verdict.accepted(), () -> verdict.messages().mkString("\n"));
        assertTrue(
                law.rule().evaluate(new ClassFileImporter().importPath(folder)).hasViolation(),
                () -> breach.values().mkString("\n"));
    }

    private static String what(Map<String, String> breach) {
        var text = breach.values().mkString(" ").replaceAll("\\s+", " ");
        return text.length() > 120 ? text.substring(0, 120) : text;
    }

    private static Seq<Law> all() {
        return dependencies().appendAll(purity()).appendAll(hiding()).appendAll(shapes());
    }

    // Who knows whom

    private static Seq<Law> dependencies() {
        var forward = HashMap.of(
                "value",
                "money.Money",
                "money",
                "company.SalesProcess",
                "company",
                "kernel.Rule",
                "kernel",
                "lead.Lead",
                "lead",
                "customer.Customer",
                "customer",
                "opportunity.Opportunity",
                "opportunity",
                "quote.Quote",
                "quote",
                "order.Order",
                "order",
                "port.Ledger",
                "port",
                "process.Policy");
        var upward = forward.merge(HashMap.of(
                "process",
                "SalesPipeline",
                "message",
                "lead.Lead",
                "memory",
                "codec.Codec",
                "codec",
                "memory.MemoryLedger",
                "insight",
                "SalesPipeline"));
        Seq<Law> laws = LAW.filterKeys(name -> !name.equals("internal"))
                .map(entry -> Law.of(
                        entry._1 + " knows "
                                + (entry._2.isEmpty()
                                        ? "nobody"
                                        : entry._2.toList().sorted().mkString(", ")) + " and no other",
                        classes()
                                .that(in(entry._1))
                                .should()
                                .onlyDependOnClassesThat(not(resideInAPackage(ROOT + ".."))
                                        .or(in(entry._1))
                                        .or(in(entry._2)))
                                .allowEmptyShould(true),
                        "package " + ROOT + "." + entry._1 + "; class Breach { " + ROOT + "."
                                + upward.get(entry._1).get() + " known; }"))
                .toVector();
        var cycle = HashMap.of(
                ROOT + ".lead.Here",
                        "package " + ROOT + ".lead; public class Here { " + ROOT + ".insight.There there; }",
                ROOT + ".insight.There",
                        "package " + ROOT + ".insight; public class There { " + ROOT + ".lead.Here here; }");
        return laws.append(Law.of(
                        "of the ports only order-to-cash speaks of orders",
                        noClasses()
                                .that(in("port"))
                                .and(not(describe(
                                        "of order-to-cash",
                                        each -> each.getName().startsWith(ROOT + ".port.OrderToCash"))))
                                .should()
                                .dependOnClassesThat(in("order"))
                                .allowEmptyShould(true),
                        "package " + ROOT + ".port; interface Breach { " + ROOT + ".order.Order order(); }"))
                .append(Law.of(
                        "nobody knows a migration",
                        noClasses()
                                .that(not(in("migration")))
                                .should()
                                .dependOnClassesThat(in("migration"))
                                .allowEmptyShould(true),
                        "package " + ROOT + ".relay; class Breach { " + ROOT + ".migration.Migration known; }"))
                .append(new Law(
                        "no cycles between packages",
                        slices().matching(ROOT + ".(*)..")
                                .should()
                                .beFreeOfCycles()
                                .as("no cycles"),
                        List.of(cycle)))
                .append(
                        Law.of(
                                "nothing but java.base and Vavr",
                                classes()
                                        .should()
                                        .onlyDependOnClassesThat(not(elsewhere()))
                                        .allowEmptyShould(true),
                                "package " + ROOT + ".breach; class Breach { java.util.logging.Logger log; }",
                                "package " + ROOT + ".breach; class Breach { java.sql.Connection connection; }",
                                "package " + ROOT
                                        + ".breach; class Breach { void test() { org.junit.jupiter.api.Assertions.fail(); } }"));
    }

    private static DescribedPredicate<JavaClass> in(String name) {
        return resideInAPackage(ROOT + "." + name);
    }

    private static DescribedPredicate<JavaClass> in(Set<String> names) {
        return resideInAnyPackage(names.map(name -> ROOT + "." + name).toJavaArray(String[]::new));
    }

    /** Neither of the library itself nor of java.base nor of Vavr; annotations for the compiler aside. */
    private static DescribedPredicate<JavaClass> elsewhere() {
        return describe("outside of java.base and Vavr", type -> {
            var base = type.getBaseComponentType();
            if (base.isPrimitive()
                    || resideInAnyPackage(
                                    ROOT + "..", "io.vavr..", "org.jspecify.annotations..", "org.immutables.value..")
                            .test(base)) return false;
            try {
                return !"java.base"
                        .equals(Class.forName(base.getName(), false, ArchitectureTest.class.getClassLoader())
                                .getModule()
                                .getName());
            } catch (ClassNotFoundException unknown) {
                return true;
            }
        });
    }

    // What none of them does

    private static Seq<Law> purity() {
        return List.of(
                never(
                        "reads a clock",
                        calls(
                                "java\\.time\\..*\\.now|java\\.time\\.Clock\\.(system|tick).*|java\\.lang\\.System\\.(currentTimeMillis|nanoTime)|java\\.util\\.Date\\.<init>|java\\.util\\.Calendar\\.getInstance|java\\.util\\.GregorianCalendar\\.<init>|java\\.time\\.InstantSource\\.system"),
                        "java.time.Instant.now()",
                        "java.time.LocalDate.now(java.time.ZoneOffset.UTC)",
                        "java.time.Clock.systemUTC()",
                        "System.nanoTime()",
                        "new java.util.Date()"),
                never(
                        "draws at random",
                        calls(
                                "java\\.util\\.UUID\\.randomUUID|java\\.lang\\.Math\\.random|java\\.util\\.(Split|Secure)?.*Random.*\\..*|java\\.security\\.SecureRandom\\..*|java\\.util\\.concurrent\\.ThreadLocalRandom\\..*|java\\.util\\.Collections\\.shuffle|io\\.vavr\\..*\\.shuffle"),
                        "java.util.UUID.randomUUID()",
                        "Math.random()",
                        "new java.util.Random()",
                        "new java.security.SecureRandom()",
                        "java.util.concurrent.ThreadLocalRandom.current()",
                        "io.vavr.collection.List.of(1).shuffle()"),
                never(
                        "asks for the default locale",
                        calls(
                                "java\\.util\\.Locale\\.(getDefault|setDefault)|java\\.lang\\.String\\.(toLowerCase|toUpperCase)\\(\\)|java\\.lang\\.String\\.(format\\(java\\.lang\\.String, .*|formatted.*)|java\\.text\\.\\w+\\.(getInstance|getNumberInstance|getCurrencyInstance|getPercentInstance|getDateInstance)\\(\\)|java\\.text\\.(DecimalFormat|SimpleDateFormat)\\.<init>.*|java\\.time\\.format\\.DateTimeFormatter\\.ofPattern\\(java\\.lang\\.String\\)"),
                        "java.util.Locale.getDefault()",
                        "\"I\".toLowerCase()",
                        "String.format(\"%d\", 1)",
                        "\"%d\".formatted(1)",
                        "java.text.NumberFormat.getInstance()",
                        "java.time.format.DateTimeFormatter.ofPattern(\"M\")"),
                never(
                        "asks for the default zone",
                        calls(
                                "java\\.time\\.ZoneId\\.systemDefault|java\\.util\\.TimeZone\\.getDefault|java\\.time\\.Clock\\.systemDefaultZone"),
                        "java.time.ZoneId.systemDefault()",
                        "java.util.TimeZone.getDefault()"),
                never(
                        "asks for the default charset",
                        calls(
                                "java\\.nio\\.charset\\.Charset\\.defaultCharset|java\\.lang\\.String\\.getBytes\\(\\)|java\\.lang\\.String\\.<init>\\(\\[B(, int, int)?\\)|java\\.io\\.InputStreamReader\\.<init>\\(java\\.io\\.InputStream\\)|java\\.io\\.OutputStreamWriter\\.<init>\\(java\\.io\\.OutputStream\\)|java\\.io\\.(FileReader|FileWriter|PrintStream)\\..*"),
                        "java.nio.charset.Charset.defaultCharset()",
                        "\"a\".getBytes()",
                        "new String(new byte[0])",
                        "new java.io.InputStreamReader(System.in)"),
                never(
                        "writes anywhere or logs",
                        calls(
                                "java\\.lang\\.System\\.(out|err|in|console|getLogger)|java\\.lang\\.Throwable\\.printStackTrace.*|java\\.util\\.logging\\..*|java\\.io\\.File.*|java\\.nio\\.file\\..*|java\\.net\\.(http|Socket|URL|ServerSocket).*"),
                        "System.out",
                        "System.err",
                        "System.getLogger(\"a\")",
                        "java.util.logging.Logger.getGlobal()",
                        "java.nio.file.Path.of(\"a\")",
                        "new java.io.File(\"a\")"),
                never(
                        "asks for its surroundings",
                        calls(
                                "java\\.lang\\.System\\.(getProperty|getProperties|getenv|setProperty|exit)|java\\.lang\\.Runtime\\..*"),
                        "System.getProperty(\"user.name\")",
                        "System.getenv()",
                        "Runtime.getRuntime()"),
                never(
                        "starts a thread or waits",
                        calls(
                                "java\\.lang\\.Thread\\.(<init>|start|sleep|ofVirtual)|java\\.util\\.concurrent\\.(Executors|CompletableFuture|ForkJoinPool|Timer)\\..*|java\\.util\\.Timer\\..*|.*\\.parallelStream|java\\.lang\\.Object\\.wait"),
                        "new Thread(() -> {})",
                        "java.util.concurrent.Executors.newCachedThreadPool()",
                        "java.util.concurrent.CompletableFuture.completedFuture(1)",
                        "java.util.List.of().parallelStream()"),
                Law.of(
                        "nothing static changes",
                        fields().that()
                                .areStatic()
                                .and(describe(
                                        "are written by hand",
                                        field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
                                .should()
                                .beFinal()
                                .andShould()
                                .notHaveRawType(changeable())
                                .allowEmptyShould(true),
                        "package " + ROOT + ".breach; class Breach { static int count; }",
                        "package " + ROOT
                                + ".breach; class Breach { static final java.util.concurrent.atomic.AtomicLong COUNT = new java.util.concurrent.atomic.AtomicLong(); }",
                        "package " + ROOT
                                + ".breach; class Breach { static final ThreadLocal<String> WHO = new ThreadLocal<>(); }",
                        "package " + ROOT
                                + ".breach; class Breach { static final java.util.HashMap<String, String> CACHE = new java.util.HashMap<>(); }",
                        "package " + ROOT
                                + ".breach; class Breach { static final StringBuilder TEXT = new StringBuilder(); }"));
    }

    private static DescribedPredicate<JavaClass> changeable() {
        return describe(
                "a type made to change",
                type -> !type.isInterface()
                        && (type.isAssignableTo(java.util.Collection.class)
                                || type.isAssignableTo(java.util.Map.class)
                                || type.isAssignableTo(ThreadLocal.class)
                                || type.isAssignableTo(CharSequence.class) && !type.isEquivalentTo(String.class)
                                || type.getPackageName().startsWith("java.util.concurrent")));
    }

    private static Law never(String what, DescribedPredicate<JavaAccess<?>> access, String... expressions) {
        return Law.of(
                "no code " + what,
                noClasses().should().accessTargetWhere(access).allowEmptyShould(true),
                Vector.of(expressions)
                        .map(expression -> "package " + ROOT + ".breach; class Breach { Object any() { return "
                                + expression + "; } }")
                        .toJavaArray(String[]::new));
    }

    /** An access whose target, with its parameters or without, has such a name. */
    private static DescribedPredicate<JavaAccess<?>> calls(String pattern) {
        var names = Pattern.compile(pattern);
        return describe("is one of these", access -> {
            var name =
                    access.getTargetOwner().getName() + "." + access.getTarget().getName();
            var full = access.getTarget().getFullName();
            return names.matcher(name).matches() || names.matcher(full).matches();
        });
    }

    // What nobody outside reaches

    private static Seq<Law> hiding() {
        return List.of(
                Law.of(
                        "nobody outside constructs a state",
                        constructors()
                                .that()
                                .areDeclaredInClassesThat(assignableTo(State.class))
                                .should()
                                .notBePublic()
                                .andShould()
                                .notBeProtected()
                                .allowEmptyShould(true),
                        "package " + ROOT + ".breach; public abstract class Breach implements " + State.class.getName()
                                + "<" + Id.class.getName() + "> { public Breach() {} }",
                        "package " + ROOT + ".breach; public abstract class Breach implements " + State.class.getName()
                                + "<" + Id.class.getName() + "> { protected Breach() {} }"),
                Law.of(
                        "nobody outside gets at the builder of a state",
                        methods()
                                .that()
                                .areDeclaredInClassesThat(assignableTo(State.class))
                                .and()
                                .areDeclaredInClassesThat()
                                .arePublic()
                                .and()
                                .arePublic()
                                .should()
                                .notHaveRawReturnType(describe(
                                        "a builder",
                                        type -> type.getSimpleName().endsWith("Builder")))
                                .allowEmptyShould(true),
                        "package " + ROOT + ".breach; public abstract class Breach implements " + State.class.getName()
                                + "<" + Id.class.getName()
                                + "> { public static Builder builder() { return null; } public static class Builder {} }"),
                Law.of(
                        "what is generated stays in its package",
                        classes()
                                .that()
                                .haveSimpleNameStartingWith("Immutable")
                                .should()
                                .notBePublic()
                                .allowEmptyShould(true),
                        "package " + ROOT + ".breach; public class ImmutableBreach {}"),
                Law.of(
                        "the style of generated values is used at compile time only",
                        noClasses()
                                .should()
                                .dependOnClassesThat(in("internal")
                                        .and(describe(
                                                "is Hidden",
                                                type -> type.getSimpleName().equals("Hidden"))))
                                .allowEmptyShould(true),
                        "package " + ROOT + ".breach; class Breach { Class<?> style = " + ROOT
                                + ".internal.Hidden.class; }"),
                Law.of(
                        "of Vavr, hosts see Either, Option, Seq and Validation",
                        methods()
                                .that()
                                .arePublic()
                                .and()
                                .areDeclaredInClassesThat(
                                        describe("public with all that surrounds them", ArchitectureTest::isVisible))
                                .should(onlyShow(HashSet.of("Either", "Option", "Seq", "Validation")))
                                .allowEmptyShould(true),
                        "package " + ROOT
                                + ".breach; public class Breach { public io.vavr.collection.List<String> all() { return null; } }",
                        "package " + ROOT
                                + ".breach; public class Breach { public void take(io.vavr.collection.HashMap<String, String> all) {} }",
                        "package " + ROOT
                                + ".breach; public class Breach { public io.vavr.control.Option<io.vavr.Tuple2<String, String>> pair() { return null; } }"));
    }

    private static boolean isVisible(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ArchitectureTest::isVisible).orElse(true);
    }

    private static ArchCondition<JavaMethod> onlyShow(Set<String> names) {
        return ArchCondition.from(describe(
                "only show " + names.mkString(", "),
                method -> shown(method)
                        .forAll(type ->
                                !type.getPackageName().startsWith("io.vavr") || names.contains(type.getSimpleName()))));
    }

    private static Seq<JavaClass> shown(JavaMethod method) {
        return Vector.ofAll(method.getReturnType().getAllInvolvedRawTypes())
                .appendAll(Vector.ofAll(method.getParameterTypes()).flatMap(type -> type.getAllInvolvedRawTypes()));
    }

    // How they look

    private static Seq<Law> shapes() {
        return List.of(
                Law.of(
                        "no name says what kind of thing it is instead of what it is",
                        noClasses()
                                .should()
                                .haveNameMatching(
                                        ".*(Impl|Service|Manager|Util|Utils|Helper|DTO|Dto|VO|Entity)(\\$.*)?")
                                .allowEmptyShould(true),
                        "package " + ROOT + ".breach; class LeadService {}",
                        "package " + ROOT + ".breach; class LeadImpl {}",
                        "package " + ROOT + ".breach; class LeadUtil {}",
                        "package " + ROOT + ".breach; class LeadManager {}"),
                Law.of(
                        "no class needs its own subclass to be initialised: what is of a subclass stands in a holder",
                        classes().should(new Initialising()).allowEmptyShould(true),
                        "package " + ROOT
                                + ".breach; class Base { static final Base ONE = of(); static Base of() { return new Sub(); } "
                                + "static final class Sub extends Base {} }"),
                Law.of(
                        "ids and refusals are records",
                        classes()
                                .that(assignableTo(Id.class).or(assignableTo(Rejection.class)))
                                .and()
                                .areNotInterfaces()
                                .should(be("records", JavaClass::isRecord))
                                .allowEmptyShould(true),
                        "package " + ROOT + ".breach; abstract class Breach implements " + Id.class.getName() + " {}"),
                Law.of(
                        "events are records; those of ten parts or more are hidden values, which may grow",
                        classes()
                                .that(assignableTo(Event.class))
                                .and()
                                .areNotInterfaces()
                                .should(be(
                                        "small records or hidden values",
                                        type -> type.isRecord()
                                                ? type.getFields().size() < 10
                                                : type.getSimpleName().startsWith("Immutable")
                                                        || type.getSubclasses().stream()
                                                                .anyMatch(made -> made.getSimpleName()
                                                                        .equals("Immutable" + type.getSimpleName()))))
                                .allowEmptyShould(true),
                        "package " + ROOT + ".breach; abstract class Breach implements " + Event.class.getName()
                                + " {}",
                        "package " + ROOT
                                + ".breach; record Breach(int a, int b, int c, int d, int e, int f, int g, int h, int i, "
                                + Id.class.getName() + " subject) implements " + Event.class.getName() + " {}"),
                Law.of(
                        "what may grow is not a record: states are hidden values",
                        classes()
                                .that(assignableTo(State.class))
                                .and()
                                .areNotInterfaces()
                                .should(be("no records", type -> !type.isRecord()))
                                .allowEmptyShould(true),
                        "package " + ROOT + ".breach; import io.vavr.collection.*; record Breach(" + Id.class.getName()
                                + " id, Seq<" + Id.class.getName() + "> lineage) implements " + State.class.getName()
                                + "<" + Id.class.getName() + "> {}"));
    }

    private static ArchCondition<JavaClass> be(String what, Predicate<JavaClass> test) {
        return ArchCondition.from(describe("be " + what, test));
    }
}
