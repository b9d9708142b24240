package org.leadtoorder.crm.example.migration.mapping;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.example.migration.text.Unusable;
import org.leadtoorder.crm.example.migration.yaml.Section;
import org.leadtoorder.crm.example.migration.yaml.Slip;
import org.leadtoorder.crm.example.migration.yaml.Slips;
import org.leadtoorder.crm.example.migration.yaml.WrittenCompany;
import org.leadtoorder.crm.message.Messages;
import org.leadtoorder.crm.migration.Choice;
import org.leadtoorder.crm.migration.Choices;
import org.leadtoorder.crm.migration.FindingCode;
import org.leadtoorder.crm.migration.Mapping;
import org.leadtoorder.crm.value.ExternalRef;

/** Reads mapping files: YAML texts, told wrong with all their slips at once. */
public final class MappingFiles {
    private MappingFiles() {}

    /**
     * Reads a mapping file and the configuration that it names.
     *
     * @param file the file
     * @param folder where the files are that it names beside itself: mapping files of Data Loader; never null
     * @param company the configuration to take; none for the one that the file names
     * @param messages the language of what is wrong
     * @return what it says, or all that is wrong with it, by line; never null
     * @throws Unusable if a file cannot be read
     */
    public static Validation<Seq<Slip>, MappingFile> read(
            Path file, Path folder, Option<SalesProcess> company, Messages messages) throws Unusable {
        var slips = new Slips();
        var whole = Section.of(file, slips);
        if (whole.isEmpty()) return Validation.invalid(slips.all());
        var told = company(whole.get(), file, messages);
        var read = read(whole.get(), folder, company.getOrElse(told));
        return slips.isEmpty() ? Validation.valid(read) : Validation.invalid(slips.all());
    }

    private static MappingFile read(Section whole, Path folder, SalesProcess company) throws Unusable {
        var system = whole.needed("system");
        if (ExternalRef.parse(system, "1").isInvalid()) whole.wrong("system", "is no name of a system");
        var zone = whole.value("zone", ZoneId::of).getOrElse(company.zone());
        var sources = new SourceReader(folder, zone, whole).sources();
        var codes = whole.section("codes").map(section -> new CodesReader(company, section));
        var mapping = codes.map(CodesReader::mapping);
        for (var actor : whole.text("actor"))
            mapping.forEach(builder -> whole.value("actor", each -> builder.actor(actor)));
        if (codes.isEmpty()) whole.wrong("codes", "is missing");
        var choices = choices(whole.section("choices"));
        whole.done();
        return new MappingFile(
                system,
                company,
                zone,
                sources,
                codes.map(CodesReader::codes).getOrElse(() -> new Codes(Map.of())),
                mapping.getOrElse(Mapping::builder).build(),
                choices);
    }

    /** The file of the company lies beside the mapping file. */
    private static SalesProcess company(Section whole, Path file, Messages messages) throws Unusable {
        var named = whole.text("company");
        if (named.isEmpty()) return SalesProcess.standard();
        var read = WrittenCompany.read(file.resolveSibling(named.get()), messages);
        if (read.isInvalid()) read.getError().forEach(slip -> whole.wrong("company", named.get() + ", " + slip));
        return read.getOrElse(SalesProcess.standard());
    }

    private static Choices choices(Option<Section> named) {
        var choices = Choices.standard();
        for (var section : named) {
            for (var name : section.names()) for (var next : taken(section, name, choices)) choices = next;
            section.done();
        }
        return choices;
    }

    private static Option<Choices> taken(Section section, String name, Choices choices) {
        return section.value(
                name, words -> choices.with(Constants.of(FindingCode.class, name), Constants.of(Choice.class, words)));
    }
}
