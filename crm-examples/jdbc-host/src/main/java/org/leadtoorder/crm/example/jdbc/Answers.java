package org.leadtoorder.crm.example.jdbc;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.TreeMap;
import org.leadtoorder.crm.codec.Tree;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.port.OrderToCash.Answer;
import org.leadtoorder.crm.port.OrderToCash.Line;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** What order-to-cash says, as a tree and back. It is no fact of lead-to-order, so that the codec does not know it. */
final class Answers {
    private static final String KIND = "kind";
    private static final String NUMBER = "number";
    private static final String LINES = "lines";
    private static final String LINE = "line";
    private static final String ACCEPTED = "accepted";
    private static final String REASON = "reason";
    private static final String REASONS = "reasons";

    private Answers() {}

    static Tree tree(Answer answer) {
        var fields = new TreeMap<String, Tree>();
        fields.put(KIND, new Tree.Text(answer.getClass().getSimpleName()));
        if (answer instanceof Answer.Accepted accepted) fields.put(NUMBER, text(accepted.theirNumber()));
        if (answer instanceof Answer.AlreadyKnown known)
            for (var number : known.theirNumber()) fields.put(NUMBER, text(number));
        if (answer instanceof Answer.PartlyAccepted partly) {
            fields.put(NUMBER, text(partly.theirNumber()));
            fields.put(LINES, new Tree.Items(partly.lines().map(Answers::tree).toVector()));
        }
        if (answer instanceof Answer.Refused refused)
            fields.put(
                    REASONS, new Tree.Items(refused.reasons().map(Answers::text).toVector()));
        return new Tree.Fields(fields);
    }

    private static Tree tree(Line line) {
        var fields = new TreeMap<String, Tree>();
        fields.put(LINE, new Tree.Text(line.line()));
        for (var accepted : line.accepted())
            fields.put(ACCEPTED, new Tree.Text(accepted.value().toPlainString()));
        for (var reason : line.reason()) fields.put(REASON, text(reason));
        return new Tree.Fields(fields);
    }

    static Answer answer(Tree tree) {
        return switch (required(tree, KIND)) {
            case "Accepted" -> new Answer.Accepted(number(tree));
            case "AlreadyKnown" ->
                new Answer.AlreadyKnown(optional(tree, NUMBER).map(Label::of));
            case "PartlyAccepted" ->
                new Answer.PartlyAccepted(number(tree), items(tree, LINES).map(Answers::line));
            case "Refused" -> new Answer.Refused(items(tree, REASONS).map(reason -> FreeText.of(words(reason))));
            case "Later" -> new Answer.Later();
            case "Unknown" -> new Answer.Unknown();
            default -> throw new IllegalStateException("no kind of answer: " + required(tree, KIND));
        };
    }

    private static Line line(Tree tree) {
        return new Line(
                required(tree, LINE),
                optional(tree, ACCEPTED).map(Quantity::of),
                optional(tree, REASON).map(FreeText::of));
    }

    private static Label number(Tree tree) {
        return Label.of(required(tree, NUMBER));
    }

    private static Tree text(Label label) {
        return new Tree.Text(label.value());
    }

    /** What somebody wrote may be about a person. */
    private static Tree text(FreeText text) {
        return new Tree.Personal(new Tree.Text(text.value()));
    }

    private static Option<Tree> part(Tree tree, String name) {
        return Option.of(((Tree.Fields) tree).values().get(name));
    }

    private static Option<String> optional(Tree tree, String name) {
        return part(tree, name).map(Answers::words);
    }

    private static String words(Tree tree) {
        return tree instanceof Tree.Personal personal ? words(personal.value()) : ((Tree.Text) tree).value();
    }

    private static String required(Tree tree, String name) {
        return optional(tree, name).getOrElseThrow(() -> new IllegalStateException("an answer without " + name));
    }

    private static Seq<Tree> items(Tree tree, String name) {
        return part(tree, name).map(items -> ((Tree.Items) items).values()).getOrElse(Vector.empty());
    }
}
