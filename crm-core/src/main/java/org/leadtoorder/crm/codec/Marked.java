package org.leadtoorder.crm.codec;

import java.util.Map;
import org.leadtoorder.crm.value.EmailAddress;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.OrganisationName;
import org.leadtoorder.crm.value.PersonName;
import org.leadtoorder.crm.value.PhoneNumber;
import org.leadtoorder.crm.value.PostalAddress;
import org.leadtoorder.crm.value.WebAddress;

/**
 * The form of what is personal: its tree is marked. Once erased it reads as the stand-in of its type, so that a history still replays;
 * where the type has none, an optional part reads as absent and a list as shorter.
 */
record Marked(Form form, Class<?> type) implements Form {
    /** What erased values without a stand-in read as. */
    static final Object NOTHING = new Object();

    private static final String WORD = "erased";

    /** A tax id, a language and the like have none: a made-up one would be somebody's, or match that of others. */
    private static final Map<Class<?>, Object> STAND_INS = Map.of(
            String.class, WORD,
            PersonName.class, PersonName.of(WORD),
            OrganisationName.class, OrganisationName.of(WORD),
            Label.class, Label.of(WORD),
            FreeText.class, FreeText.of(WORD),
            EmailAddress.class, EmailAddress.of(WORD + "@" + WORD + ".invalid"),
            PhoneNumber.class, PhoneNumber.of("000"),
            PostalAddress.class, PostalAddress.of(WORD),
            WebAddress.class, WebAddress.of("https://" + WORD + ".invalid"));

    @Override
    public Tree write(Object value) {
        return new Tree.Personal(form.write(value));
    }

    /** Also takes an unmarked tree: the mark may have come to the type after the value was stored. */
    @Override
    public Object read(Tree tree) {
        if (tree instanceof Tree.Erased) return STAND_INS.getOrDefault(type, NOTHING);
        return form.read(tree instanceof Tree.Personal personal ? personal.value() : tree);
    }

    /** Whether a type has a stand-in, so that it may be personal where it has to be given. */
    static boolean hasStandIn(Class<?> type) {
        return STAND_INS.containsKey(type);
    }

    static Unreadable erased() {
        return Unreadable.of(Code.MISSING, WORD);
    }
}
