package org.leadtoorder.crm.example.migration.records;

import io.vavr.collection.Seq;
import java.nio.charset.Charset;
import org.leadtoorder.crm.example.migration.text.Absences.Absence;
import org.leadtoorder.crm.migration.ForeignRecords;
import org.leadtoorder.crm.migration.Row;
import org.leadtoorder.crm.value.Fault;

/**
 * What the files of a foreign system hold. Immutable.
 *
 * @param records the records
 * @param files the files
 * @param absences how often which column says nothing
 * @param loose rows that belong to a record that is not there
 */
public record Imported(ForeignRecords records, Seq<FileRead> files, Seq<Absence> absences, Seq<Loose> loose) {
    /**
     * A file as it was read. Immutable.
     *
     * @param name its name
     * @param charset the character set it was read in
     * @param rows how many rows it has
     * @param passed the columns that say something and that the mapping does not take
     */
    public record FileRead(String name, Charset charset, int rows, Seq<String> passed) {}

    /**
     * A row of which no record can be told. Immutable.
     *
     * @param row where it stands
     * @param what what it is, such as {@code quote lines}
     * @param parent what the foreign system calls the record that it belongs to
     * @param faults what is wrong with it beside that
     */
    public record Loose(Row row, String what, String parent, Seq<Fault> faults) {}
}
