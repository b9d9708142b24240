package org.leadtoorder.crm.example.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.codec.Tree;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.port.OrderToCash.Answer;
import org.leadtoorder.crm.port.OrderToCash.Line;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

class JsonTest {
    private static final Tree TEXT = new Tree.Text("\uD83D\uDE80 \"\\\n\u2028");

    private static Tree fields(String name, Tree value) {
        var fields = new TreeMap<String, Tree>();
        fields.put(name, value);
        return new Tree.Fields(fields);
    }

    @Test
    void every_kind_of_node_comes_back_as_it_was() {
        for (var tree : Vector.of(
                TEXT,
                new Tree.Whole(Long.MIN_VALUE),
                new Tree.Whole(Long.MAX_VALUE),
                new Tree.Flag(false),
                new Tree.Erased(),
                new Tree.Personal(new Tree.Erased()),
                new Tree.Personal(fields("a", TEXT)),
                new Tree.Items(Vector.of(TEXT, new Tree.Items(Vector.empty()))),
                new Tree.Fields(new TreeMap<>()))) assertEquals(tree, Json.read(Json.write(tree)));
    }

    @Test
    void a_name_that_looks_like_a_mark_is_none() {
        for (var name : Vector.of("$personal", "$erased", "$", "$$personal", ""))
            assertEquals(fields(name, TEXT), Json.read(Json.write(fields(name, TEXT))));
    }

    @Test
    void what_no_tree_holds_is_refused_without_being_quoted() {
        for (var json :
                Vector.of("1.5", "null", "1e400", "9223372036854775808", "{\"secret\":", "{\"a\":1,\"a\":2}", "1 2")) {
            var refused = assertThrows(IllegalStateException.class, () -> Json.read(json));
            assertTrue(refused.getCause() == null
                    && !String.valueOf(refused.getMessage()).contains("secret"));
        }
    }

    @Test
    void every_answer_of_order_to_cash_comes_back_as_it_was() {
        var number = Label.of("T-1");
        for (var answer : Vector.<Answer>of(
                new Answer.Accepted(number),
                new Answer.AlreadyKnown(Option.none()),
                new Answer.AlreadyKnown(Option.some(number)),
                new Answer.PartlyAccepted(
                        number,
                        Vector.of(
                                new Line("1", Option.some(Quantity.of("0.000001")), Option.none()),
                                new Line("2", Option.none(), Option.some(FreeText.of("one\ntwo"))))),
                new Answer.Refused(Vector.of(FreeText.of("no stock"), FreeText.of("no credit"))),
                new Answer.Later(),
                new Answer.Unknown()))
            assertEquals(answer, Answers.answer(Json.read(Json.write(Answers.tree(answer)))));
        assertEquals(
                Answer.class.getPermittedSubclasses().length,
                List.of("Accepted", "AlreadyKnown", "PartlyAccepted", "Refused", "Later", "Unknown")
                        .size());
    }
}
