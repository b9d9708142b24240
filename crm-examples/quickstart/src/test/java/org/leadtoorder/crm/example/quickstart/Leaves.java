package org.leadtoorder.crm.example.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** A file of figures, flat: each figure by its path, such as {@code by_agent/Anna Snelling/won}. */
final class Leaves {
    private static final String NUMBER = "-?[0-9]+([.][0-9]+)?";

    private Leaves() {}

    static SortedMap<String, String> of(String file) throws IOException {
        var found = new TreeMap<String, String>();
        var root =
                new ObjectMapper().readTree(Runs.data("reference").resolve(file).toFile());
        walk("", root, (path, leaf) -> found.put(path, told(leaf)));
        return found;
    }

    /** A number, whether it was written as one or as text, in one spelling. */
    static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String told(JsonNode leaf) {
        return leaf.asText().matches(NUMBER) ? number(new BigDecimal(leaf.asText())) : leaf.asText();
    }

    private static void walk(String path, JsonNode node, BiConsumer<String, JsonNode> leaf) {
        if (node.isValueNode()) leaf.accept(path, node);
        node.properties().forEach(field -> walk(path + "/" + field.getKey(), field.getValue(), leaf));
        if (node.isArray())
            for (var place = 0; place < node.size(); place++) walk(path + "/" + place, node.get(place), leaf);
    }
}
