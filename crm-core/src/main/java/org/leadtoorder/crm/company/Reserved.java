package org.leadtoorder.crm.company;

import io.vavr.control.Option;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadtoorder.crm.value.Folding;

/**
 * What no sales stage may be called, for it is how an opportunity ends: it is won by an order and lost by a command. A name means one of
 * them if it says that and nothing else: "Closed – won!" does, "win the expert" does not.
 *
 * <p>The name of a phase is a label like any other: a company may call its first sales stage "Lead", which makes no lead of it, since what
 * is a lead and what an opportunity is settled by types.
 */
final class Reserved {
    private static final String WON = """
            won win wins closedwon gewonnen gewinn zuschlag gagné gagnée gagner ganado ganada ganar vinto vinta vincita
            ganho ganha vencido wygrana wygrane wygrany vunnen vunnet vundet voitettu vyhráno vyhraný megnyert câștigat
            kazanıldı kazanılan спечелена выиграно выиграна выигран виграно κερδισμένη κερδισμένο 赢单 贏單 成交 受注 成約 수주 성사
            """;
    private static final String LOST = """
            lost lose loss losses closedlost verloren verlust absage perdu perdue perdre perdido perdida perder perso persa persi
            przegrana przegrane przegrany stracona förlorad förlorat tabt tapt hävitty menetetty prohráno prohraný elveszett pierdut
            kaybedildi kaybedilen изгубена проиграно проиграна проигран програно χαμένη χαμένο 输单 輸單 丢单 丟單 失注 失敗 실주 실패
            """;
    private static final String CLOSED = """
            closed geschlossen abgeschlossen fermé fermée clos cerrado cerrada chiuso chiusa gesloten fechado fechada zamknięte
            zamknięta stängd lukket suljettu uzavřeno lezárt închis kapatıldı закрыто закрыта закрыт
            """;
    /** Words that add nothing: a lost deal is lost, and so is a lost order. */
    private static final String IDLE = """
            deal deals opportunity opportunities sale sales business status stage state phase step is are was has have been the an we
            and or as to 100 verkaufschance chance geschäft verkauf abschluss stufe schritt ist sind wurde haben hat wir und oder als
            affaire vente opportunité est et ou oportunidad venta negocio y trattativa opportunità vendita e verkoop kans
            lead leads interessent interessenten customer customers kunde kunden client clients cliente clientes clienti klant klient
            order orders ordered auftrag aufträge beauftragt bestellung bestellt commande pedido ordine encomenda zamówienie
            """;

    private static final Map<String, String> MEANINGS = meanings();
    private static final Set<String> SILENT = words(IDLE);

    private Reserved() {}

    /** What a name means that no sales stage may mean, if it does. */
    static Option<String> meaning(String name) {
        var found = "";
        for (var word : Folding.fold(name).split(" ", -1)) {
            var meaning = MEANINGS.get(word);
            if (meaning == null && !SILENT.contains(word)) return Option.none();
            // "Closed won": what came of it says most.
            if (meaning != null && (found.isEmpty() || isOutcome(meaning) && !isOutcome(found))) found = meaning;
        }
        return Option.when(!found.isEmpty(), found);
    }

    private static boolean isOutcome(String meaning) {
        return meaning.equals("won") || meaning.equals("lost");
    }

    private static Map<String, String> meanings() {
        var meanings = new TreeMap<String, String>();
        for (var word : words(CLOSED)) meanings.put(word, "closed");
        for (var word : words(LOST)) meanings.put(word, "lost");
        for (var word : words(WON)) meanings.put(word, "won");
        return meanings;
    }

    /** Folded as names are, each by itself. */
    private static Set<String> words(String text) {
        var words = new TreeSet<String>();
        for (var word : text.strip().split("\\s+", -1)) words.add(Folding.fold(word));
        return words;
    }
}
