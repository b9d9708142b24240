package org.leadtoorder.crm.example.migration;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.example.migration.yaml.Slip;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What commands say: where to, and what is wrong with a file that somebody wrote. */
final class Written {
    private Written() {}

    static PrintWriter out(@Nullable CommandSpec spec) {
        return known(spec).commandLine().getOut();
    }

    /** What a file says, unless something is wrong with it. */
    static <T> T good(@Nullable CommandSpec spec, Path file, Validation<Seq<Slip>, T> read) {
        if (read.isInvalid())
            throw wrong(spec, file + " is wrong:\n" + read.getError().mkString("\n"));
        return read.get();
    }

    static ParameterException wrong(@Nullable CommandSpec spec, String words) {
        return new ParameterException(known(spec).commandLine(), words);
    }

    private static CommandSpec known(@Nullable CommandSpec spec) {
        if (spec == null) throw new IllegalStateException("not run by picocli");
        return spec;
    }
}
