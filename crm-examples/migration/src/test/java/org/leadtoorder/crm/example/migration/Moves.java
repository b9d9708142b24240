package org.leadtoorder.crm.example.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.example.migration.mapping.MappingFile;
import org.leadtoorder.crm.example.migration.mapping.MappingFiles;
import org.leadtoorder.crm.example.migration.records.Exporting;
import org.leadtoorder.crm.example.migration.records.Imported;
import org.leadtoorder.crm.example.migration.records.Importing;
import org.leadtoorder.crm.example.migration.text.Unusable;
import org.leadtoorder.crm.memory.MemoryPorts;
import org.leadtoorder.crm.message.Messages;
import org.leadtoorder.crm.migration.AccountRecord;
import org.leadtoorder.crm.migration.Choices;
import org.leadtoorder.crm.migration.ForeignRecord;
import org.leadtoorder.crm.migration.ForeignRecords;
import org.leadtoorder.crm.migration.LeadRecord;
import org.leadtoorder.crm.migration.Migration;
import org.leadtoorder.crm.migration.MigrationPlan;
import org.leadtoorder.crm.migration.MigrationReport;
import org.leadtoorder.crm.migration.OpportunityRecord;
import org.leadtoorder.crm.migration.OrderRecord;
import org.leadtoorder.crm.migration.Progress;
import org.leadtoorder.crm.migration.QuoteRecord;
import org.leadtoorder.crm.migration.Verification;
import org.leadtoorder.crm.port.Ports;

/** Migrations for tests. */
final class Moves {
    static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

    private Moves() {}

    /** What a mapping file says; one that is wrong is a failure. */
    static MappingFile mapping(String file, Path input, Option<SalesProcess> company) {
        try {
            var read = MappingFiles.read(Data.module(file), input, company, ENGLISH);
            if (read.isInvalid())
                throw new IllegalStateException(read.getError().mkString("\n"));
            return read.get();
        } catch (Unusable wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    static Imported imported(MappingFile mapping, Path input) {
        try {
            return Importing.read(mapping, input);
        } catch (Unusable wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /**
     * A migration into a fresh memory.
     *
     * @param mapping what was said
     * @param imported what was read
     * @param ports where it went
     * @param plan what was to be done
     * @param report how it went
     * @param verification what stands before and after
     */
    record Move(
            MappingFile mapping,
            Imported imported,
            Ports ports,
            MigrationPlan plan,
            MigrationReport report,
            Verification verification) {
        Migration migration() {
            return Migration.into(ports, mapping.company());
        }

        /** Writes what went in, in a layout, and gives the texts of the files by their names. */
        TreeMap<String, String> exported(String layout, String system, Path folder) {
            try {
                var described = Moves.mapping(layout, folder, Option.some(mapping.company()));
                Exporting.write(migration().export(system), described, folder);
                var texts = new TreeMap<String, String>();
                for (var source : described.sources())
                    texts.put(source.file(), Files.readString(folder.resolve(source.file())));
                return texts;
            } catch (IOException | Unusable failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    /**
     * Records by kind and id, every field of them. What codes they had in the system before, and which gaps were filled then, tells the
     * history there: a file in another layout has other codes and no gaps.
     */
    static TreeMap<String, ForeignRecord> told(ForeignRecords records) {
        var told = new TreeMap<String, ForeignRecord>();
        records.all().forEach(each -> told.put(each.kind() + " " + each.externalId(), plain(each)));
        return told;
    }

    private static ForeignRecord plain(ForeignRecord record) {
        if (record instanceof AccountRecord account)
            return account.toBuilder().codes(List.empty()).marks(List.empty()).build();
        if (record instanceof LeadRecord lead)
            return lead.toBuilder().codes(List.empty()).marks(List.empty()).build();
        if (record instanceof OpportunityRecord opportunity)
            return opportunity.toBuilder()
                    .codes(List.empty())
                    .marks(List.empty())
                    .build();
        if (record instanceof QuoteRecord quote)
            return quote.toBuilder().codes(List.empty()).marks(List.empty()).build();
        return ((OrderRecord) record)
                .toBuilder().codes(List.empty()).marks(List.empty()).build();
    }

    /** Fails with the first record that is not the same, and with that one alone. */
    static void assertSame(ForeignRecords expected, ForeignRecords found) {
        var one = told(expected);
        var other = told(found);
        assertEquals(one.keySet(), other.keySet());
        one.forEach((key, record) -> assertEquals(record, other.get(key), key));
    }

    static Move move(MappingFile mapping, Path input, Choices choices) {
        var imported = imported(mapping, input);
        var ports = MemoryPorts.create();
        var migration = Migration.into(ports, mapping.company());
        var plan = migration.plan(imported.records(), mapping.mapping(), choices);
        var report = migration.run(plan, Progress.NONE);
        return new Move(mapping, imported, ports, plan, report, migration.verify(plan));
    }
}
