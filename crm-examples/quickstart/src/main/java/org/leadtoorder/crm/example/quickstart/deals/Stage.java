package org.leadtoorder.crm.example.quickstart.deals;

import io.vavr.collection.List;
import io.vavr.control.Option;

/** What a deal list says of a deal; which steps that stands for is the replay's to know. */
public enum Stage {
    /** Somebody may be interested: a lead. */
    PROSPECTING("Prospecting"),
    /** The customer talks: an open opportunity. */
    ENGAGING("Engaging"),
    /** The customer bought: quote, acceptance and order. */
    WON("Won"),
    /** The customer did not buy. */
    LOST("Lost");

    private final String word;

    Stage(String word) {
        this.word = word;
    }

    static Option<Stage> of(String word) {
        return List.of(values()).find(stage -> stage.word.equals(word));
    }
}
