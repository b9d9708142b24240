package org.leadtoorder.crm.example.quickstart.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/** A summary as JSON for machines. */
public final class JsonReport {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(LocalDate.class, ToStringSerializer.instance))
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private JsonReport() {}

    /**
     * The summary as JSON.
     *
     * @param summary the summary
     * @return a JSON object over several lines, never null
     */
    public static String of(Summary summary) {
        return write(summary, MAPPER.writerWithDefaultPrettyPrinter());
    }

    static String compact(Summary summary) {
        return write(summary, MAPPER.writer());
    }

    private static String write(Summary summary, ObjectWriter writer) {
        try {
            return writer.writeValueAsString(summary);
        } catch (JsonProcessingException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
