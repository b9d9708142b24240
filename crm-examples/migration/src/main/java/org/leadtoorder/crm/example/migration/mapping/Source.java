package org.leadtoorder.crm.example.migration.mapping;

import io.vavr.collection.Seq;
import java.nio.charset.Charset;
import java.util.Map;
import org.leadtoorder.crm.example.migration.text.Notation;

/**
 * A file, or some of its rows, and which of its columns is which part of a record. Immutable.
 *
 * @param take what the rows are
 * @param file the name of the file
 * @param charset its character set, where no byte order mark says it
 * @param notation how its cells are written
 * @param columns the columns of the parts, by the names of the parts, in the order in which they are written
 * @param secondaryIds the columns of ids in further systems, by the names of those systems
 * @param where what rows have to say to be taken, by column; every column has to say one of its words
 */
public record Source(
        Take take,
        String file,
        Charset charset,
        Notation notation,
        Map<String, Column> columns,
        Map<String, String> secondaryIds,
        Map<String, Seq<String>> where) {}
