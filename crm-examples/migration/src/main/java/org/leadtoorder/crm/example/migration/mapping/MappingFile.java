package org.leadtoorder.crm.example.migration.mapping;

import io.vavr.collection.Seq;
import java.time.ZoneId;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.migration.Choices;
import org.leadtoorder.crm.migration.Mapping;

/**
 * All that has to be said to move a company. Immutable.
 *
 * @param system the name of the foreign system
 * @param company the configuration of the company that is moved in
 * @param zone where the clocks of times without an offset go
 * @param sources the files and what they hold
 * @param codes what the codes mean, as they are written
 * @param mapping what the codes mean
 * @param choices what is done about findings
 */
public record MappingFile(
        String system,
        SalesProcess company,
        ZoneId zone,
        Seq<Source> sources,
        Codes codes,
        Mapping mapping,
        Choices choices) {}
