package org.leadtoorder.crm.example.quickstart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.leadtoorder.crm.example.quickstart.deals.DealList;
import org.leadtoorder.crm.example.quickstart.deals.DealListReader;
import org.leadtoorder.crm.example.quickstart.deals.Settings;
import org.leadtoorder.crm.example.quickstart.deals.Source;
import org.leadtoorder.crm.example.quickstart.deals.Stage;
import org.leadtoorder.crm.example.quickstart.deals.UnusableList;
import org.leadtoorder.crm.example.quickstart.replay.Progress;
import org.leadtoorder.crm.message.Messages;

/** Replays for tests. */
final class Runs {
    private Runs() {}

    /** The folder of public data; missing it is a failure, never a test that is left out. */
    static Path data(String folder) {
        var root = System.getProperty("crm.data");
        if (root == null) throw new IllegalStateException("-Dcrm.data=DIR names the folder that holds data/");
        var found = Path.of(root, "data", folder);
        if (!Files.isDirectory(found)) throw new IllegalStateException("no folder " + found);
        return found;
    }

    static Run sample(UnaryOperator<DealList> change) throws UnusableList {
        return run(Source.sample(), Settings.SAMPLE, change);
    }

    /** The real list as it is, replayed once for all tests that look at it. */
    static Run mavenCrm() {
        return MavenCrm.RUN;
    }

    static DealList mavenCrmList() throws UnusableList {
        return DealListReader.read(Source.of(data("maven_crm")), Settings.MAVEN_CRM);
    }

    private static final class MavenCrm {
        static final Run RUN = replayed();

        private static Run replayed() {
            try {
                return mavenCrm(UnaryOperator.identity());
            } catch (UnusableList wrong) {
                throw new IllegalStateException(wrong.words(), wrong);
            }
        }
    }

    static Run mavenCrm(UnaryOperator<DealList> change) throws UnusableList {
        return run(Source.of(data("maven_crm")), Settings.MAVEN_CRM, change);
    }

    static Run run(Source source, Settings settings, UnaryOperator<DealList> change) throws UnusableList {
        var list = change.apply(DealListReader.read(source, settings));
        return Run.of(source.name(), list, settings, Messages.in(Locale.ENGLISH), Progress.NONE);
    }

    /** The list with its first won deal of this id, or of any, told as lost. */
    static DealList withOneLost(DealList list, String id) {
        var won = list.deals()
                .find(deal -> deal.stage() == Stage.WON && deal.id().equals(id))
                .get();
        return list.with(list.deals().replace(won, won.lost()));
    }
}
