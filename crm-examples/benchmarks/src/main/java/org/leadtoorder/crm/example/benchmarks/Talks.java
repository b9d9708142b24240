package org.leadtoorder.crm.example.benchmarks;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Instant;
import org.leadtoorder.crm.lead.Activity;
import org.leadtoorder.crm.lead.ActivityChannel;
import org.leadtoorder.crm.lead.ActivityKind;
import org.leadtoorder.crm.lead.Participant;
import org.leadtoorder.crm.value.FreeText;

/** What is done for an opportunity, over and over. */
final class Talks {
    private static final Seq<Participant> BOTH =
            List.of(Participant.ours("Ada Lovelace"), Participant.theirs("Grace Hopper"));
    private static final FreeText CONTENT = FreeText.of("Showed the difference engine.");

    private Talks() {}

    static Activity talk(Instant at) {
        return Activity.builder()
                .kind(ActivityKind.PRODUCT_TALK)
                .channel(ActivityChannel.CALL)
                .began(at)
                .participants(BOTH)
                .content(CONTENT)
                .build();
    }
}
