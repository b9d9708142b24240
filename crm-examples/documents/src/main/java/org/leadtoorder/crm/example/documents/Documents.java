package org.leadtoorder.crm.example.documents;

import com.openhtmltopdf.util.XRLog;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings a sample deal to an order, and renders quote and order to HTML and PDF. */
@Command(
        name = "documents",
        mixinStandardHelpOptions = true,
        version = "documents 0.1.0",
        sortOptions = false,
        description = "Brings a sample deal to an order, and renders quote and order to HTML and PDF.")
public final class Documents implements Callable<Integer> {
    @Option(
            names = "--language",
            paramLabel = "CODE",
            split = ",",
            description = "The language of the documents: de or en; both if none is named.")
    private List<Language> languages = List.of(Language.values());

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "target/documents",
            description = "Where the files go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("target", "documents");

    @Option(
            names = "--font",
            paramLabel = "FILE",
            description = "A TrueType font for what DejaVu Sans has not, such as Chinese or emoji; as often as needed.")
    private List<Path> fonts = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    private Documents() {}

    /**
     * The program.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        // The renderer tells of every step, and of what the style says to browsers only.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
        var told = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var failed = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(told, failed, arguments));
    }

    /** The program without its process: 0 = well, 1 = failed, 2 = wrong arguments. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Documents())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException {
        var pdf = new PdfPrinter(Vector.ofAll(fonts));
        var html = new HtmlPrinter(pdf.fonts());
        Files.createDirectories(out);
        try {
            render(html, pdf);
            return 0;
        } catch (Glyphs.Missing missing) {
            if (spec != null) spec.commandLine().getErr().println(missing.getMessage());
            return 1;
        }
    }

    private void render(HtmlPrinter html, PdfPrinter pdf) throws IOException {
        for (var language : languages) {
            var wording = Wording.of(language);
            var seller = Seller.sample(wording);
            var deal = SampleDeal.in(language);
            write("quote", language, html.print(QuotePaper.of(deal.quote(), wording, seller), wording), pdf);
            write("order", language, html.print(OrderPaper.of(deal.order(), wording, seller), wording), pdf);
        }
    }

    private void write(String kind, Language language, String html, PdfPrinter pdf) throws IOException {
        var name = kind + "-" + language.name().toLowerCase(Locale.ROOT);
        tell(Files.writeString(out.resolve(name + ".html"), html));
        tell(Files.write(out.resolve(name + ".pdf"), pdf.print(html)));
    }

    private void tell(Path file) {
        if (spec != null) spec.commandLine().getOut().println(file);
    }
}
