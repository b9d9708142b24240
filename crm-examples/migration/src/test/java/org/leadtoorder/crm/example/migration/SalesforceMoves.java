package org.leadtoorder.crm.example.migration;

import io.vavr.control.Option;
import org.leadtoorder.crm.example.migration.Moves.Move;
import org.leadtoorder.crm.migration.Choice;
import org.leadtoorder.crm.migration.FindingCode;

/** Real exports of Salesforce, moved in by a mapping file once for all tests: 423 accounts and 38 opportunities. */
final class SalesforceMoves {
    private SalesforceMoves() {}

    /** As the mapping file has it: what was won without an order is refused. */
    static Move bare() {
        return Bare.MOVE;
    }

    /** With the one choice more that a person has to make. */
    static Move filled() {
        return Filled.MOVE;
    }

    private static final class Bare {
        static final Move MOVE = move(Option.none());
    }

    private static final class Filled {
        static final Move MOVE = move(Option.some(Choice.FILL_WITH_MARKED_STEPS));
    }

    private static Move move(Option<Choice> won) {
        var input = Data.at("data/salesforce-dataloader/samples/data");
        var mapping = Moves.mapping("mappings/salesforce-dataloader.yaml", input, Option.none());
        var choices = mapping.choices();
        return Moves.move(
                mapping,
                input,
                won.map(choice -> choices.with(FindingCode.WON_WITHOUT_ORDER, choice))
                        .getOrElse(choices));
    }
}
