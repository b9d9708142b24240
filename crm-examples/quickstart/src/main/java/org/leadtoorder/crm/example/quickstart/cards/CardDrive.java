package org.leadtoorder.crm.example.quickstart.cards;

import io.vavr.collection.Seq;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.message.Messages;

/** Takes cards all the way, three times: converted once, twice, and by two threads at once. */
public final class CardDrive {
    private CardDrive() {}

    /**
     * Takes cards all the way.
     *
     * @param cards the cards
     * @param at when
     * @param messages the language of refusals
     * @return what came of it, never null
     */
    public static CardFigures run(Seq<Card> cards, Instant at, Messages messages) {
        var once = new CardLeads(at);
        var answers = cards.map(card -> once.capture(card)
                .mapLeft(why -> card.id() + "  " + messages.of(why).mkString(" ")));
        var leads = answers.filter(answer -> answer.isRight()).map(answer -> answer.get());
        var ids = leads.map(lead -> lead.id());
        var atOnce = ids.count(id -> once.qualify(id, "too early").isRight());
        ids.forEach(once::enrich);
        var qualified = ids.count(id -> once.qualify(id, "in time").isRight());
        ids.forEach(id -> once.convert(id, "convert"));
        return new CardFigures(
                cards.size(),
                ids.size(),
                answers.filter(answer -> answer.isLeft()).map(answer -> answer.getLeft()),
                leads.count(lead -> !lead.contact().reachable()),
                cards.map(card -> card.leftOut().size()).sum().longValue(),
                atOnce,
                qualified,
                once.customers(),
                twice(cards, at),
                together(cards, at));
    }

    private static long twice(Seq<Card> cards, Instant at) {
        var drive = new CardLeads(at);
        for (var lead : ready(drive, cards)) {
            drive.convert(lead, "first");
            drive.convert(lead, "second");
        }
        return drive.customers();
    }

    private static long together(Seq<Card> cards, Instant at) {
        var drive = new CardLeads(at);
        var leads = ready(drive, cards);
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (var lead : leads) {
                var start = new CountDownLatch(2);
                CompletableFuture.allOf(
                                CompletableFuture.runAsync(() -> convert(drive, lead, "one", start), threads),
                                CompletableFuture.runAsync(() -> convert(drive, lead, "other", start), threads))
                        .join();
            }
        } finally {
            threads.shutdown();
        }
        return drive.customers();
    }

    private static Seq<LeadId> ready(CardLeads drive, Seq<Card> cards) {
        var leads = drive.captured(cards);
        leads.forEach(drive::enrich);
        leads.forEach(lead -> drive.qualify(lead, "qualify"));
        return leads;
    }

    private static void convert(CardLeads drive, LeadId lead, String request, CountDownLatch start) {
        start.countDown();
        try {
            start.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        }
        drive.convert(lead, request);
    }
}
