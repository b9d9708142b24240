package org.leadtoorder.crm.example.jdbc;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.TreeMap;
import org.leadtoorder.crm.codec.Codec;
import org.leadtoorder.crm.codec.Tree;

/**
 * The neutral tree as JSON, and back. What is personal is an object of one field, {@value #PERSONAL}, so that a tool can find it;
 * a name that begins with a dollar gets a second one, so that none is taken for a mark.
 */
final class Json {
    private static final String PERSONAL = "$personal";
    private static final String ERASED = "$erased";
    private static final String MARK = "$";
    private static final int USUAL_LENGTH = 1_000;
    private static final JsonMapper MAPPER = mapper();

    private Json() {}

    private static JsonMapper mapper() {
        var mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNameLength(Codec.MAX_TEXT + MARK.length())
                        .build());
        return mapper;
    }

    static String write(Tree tree) {
        var text = new StringWriter(USUAL_LENGTH);
        try (var json = MAPPER.createGenerator(text)) {
            write(tree, json);
        } catch (IOException impossible) {
            throw new IllegalStateException("a text can always be written to", impossible);
        }
        return text.toString();
    }

    /** The tree of a text that {@link #write} wrote, whatever a database did to spaces and the order of fields. */
    static Tree read(String json) {
        try {
            return tree(MAPPER.readTree(json));
        } catch (JsonProcessingException unlike) {
            throw new IllegalStateException("what is stored is no JSON"); // the cause may quote what is about a person
        }
    }

    private static void write(Tree tree, JsonGenerator json) throws IOException {
        if (tree instanceof Tree.Text text) json.writeString(text.value());
        else if (tree instanceof Tree.Whole whole) json.writeNumber(whole.value());
        else if (tree instanceof Tree.Flag flag) json.writeBoolean(flag.value());
        else if (tree instanceof Tree.Items items) {
            json.writeStartArray();
            for (var item : items.values()) write(item, json);
            json.writeEndArray();
        } else {
            json.writeStartObject();
            if (tree instanceof Tree.Fields fields)
                for (var field : fields.values().entrySet()) {
                    json.writeFieldName(escaped(field.getKey()));
                    write(field.getValue(), json);
                }
            else if (tree instanceof Tree.Personal personal) {
                json.writeFieldName(PERSONAL);
                write(personal.value(), json);
            } else json.writeBooleanField(ERASED, true);
            json.writeEndObject();
        }
    }

    private static Tree tree(JsonNode node) {
        if (node.isTextual()) return new Tree.Text(node.textValue());
        if (node.isIntegralNumber() && node.canConvertToLong()) return new Tree.Whole(node.longValue());
        if (node.isBoolean()) return new Tree.Flag(node.booleanValue());
        if (node.isArray()) {
            var items = new ArrayList<Tree>(node.size());
            for (var item : node) items.add(tree(item));
            return new Tree.Items(Vector.ofAll(items));
        }
        if (!node.isObject()) throw new IllegalStateException("no tree holds a " + node.getNodeType());
        if (node.has(PERSONAL)) return new Tree.Personal(tree(node.get(PERSONAL)));
        if (node.has(ERASED)) return new Tree.Erased();
        var fields = new TreeMap<String, Tree>();
        for (var field : node.properties()) fields.put(plain(field.getKey()), tree(field.getValue()));
        return new Tree.Fields(fields);
    }

    private static String escaped(String name) {
        return name.startsWith(MARK) ? MARK + name : name;
    }

    private static String plain(String name) {
        return name.startsWith(MARK) ? name.substring(MARK.length()) : name;
    }
}
