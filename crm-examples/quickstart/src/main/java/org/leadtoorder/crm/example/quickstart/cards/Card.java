package org.leadtoorder.crm.example.quickstart.cards;

import io.vavr.collection.Seq;
import org.leadtoorder.crm.lead.Contact;

/**
 * A business card. Immutable.
 *
 * @param id what it is called: its file and its place in it
 * @param contact what stands on it and is well formed
 * @param leftOut the kinds of entries that stand on it and are not
 */
public record Card(String id, Contact contact, Seq<String> leftOut) {}
