package org.leadtoorder.crm;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles sources as a host on the class path would. */
final class Snippets {
    private Snippets() {}

    /** What the compiler has against a source, by its own codes. */
    record Verdict(Seq<String> errors, Seq<String> messages) {
        boolean accepted() {
            return errors.isEmpty();
        }
    }

    /** Compiles sources, by the full name of their class, into a folder. */
    static Verdict compile(Map<String, String> sources, Path into) {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK");
        var found = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, java.util.List.of(into));
            var options = List.of("-proc:none", "--release", "17", "-classpath", System.getProperty("java.class.path"));
            compiler.getTask(
                            new StringWriter(),
                            files,
                            found,
                            options,
                            null,
                            sources.map(source -> new Source(source._1, source._2)))
                    .call();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var errors = List.ofAll(found.getDiagnostics()).filter(each -> each.getKind() == Diagnostic.Kind.ERROR);
        return new Verdict(errors.map(Diagnostic::getCode), errors.map(each -> each.getMessage(Locale.ROOT)));
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
