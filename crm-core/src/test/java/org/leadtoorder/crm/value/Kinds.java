package org.leadtoorder.crm.value;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every kind of value here by its name: how it takes a text, how it gives it back, how it refuses misuse. */
final class Kinds {
    /** A kind of value; {@code shown} is the form as given where the kind keeps it. */
    record Kind<T>(
            String name,
            Function<@Nullable String, Validation<Seq<Fault>, T>> parse,
            Function<String, T> of,
            Function<T, String> shown,
            boolean verbatim) {
        Validation<Seq<Fault>, String> tried(@Nullable String text) {
            return parse.apply(text).map(shown);
        }

        String described(String text) {
            return String.valueOf(of.apply(text));
        }
    }

    static final Map<String, Kind<?>> ALL = new LinkedHashMap<>();

    static {
        add(new Kind<>("PersonName", PersonName::parse, PersonName::of, PersonName::whole, true));
        add(new Kind<>(
                "PersonName.parts",
                text -> PersonName.parse(text, text, text, text),
                PersonName::of,
                name -> name.family().get(),
                true));
        add(new Kind<>(
                "OrganisationName", OrganisationName::parse, OrganisationName::of, OrganisationName::value, true));
        add(new Kind<>("Label", Label::parse, Label::of, Label::value, true));
        add(new Kind<>("FreeText", FreeText::parse, FreeText::of, FreeText::value, true));
        add(new Kind<>("EmailAddress", EmailAddress::parse, EmailAddress::of, EmailAddress::shown, true));
        add(new Kind<>("PhoneNumber", PhoneNumber::parse, PhoneNumber::of, PhoneNumber::shown, true));
        add(new Kind<>(
                "PhoneNumber.at.home",
                text -> PhoneNumber.parse(text, "49"),
                PhoneNumber::of,
                PhoneNumber::shown,
                true));
        add(new Kind<>("WebAddress", WebAddress::parse, WebAddress::of, WebAddress::shown, true));
        add(new Kind<>("ExternalRef", ExternalRef::parse, ExternalRef::of, ref -> ref.system() + ":" + ref.id(), true));
        add(new Kind<>(
                "PostalAddress",
                PostalAddress::parse,
                PostalAddress::of,
                address -> address.lines().mkString("\n"),
                false));
        add(new Kind<>("Country", Country::parse, Country::of, Country::code, false));
        add(new Kind<>("Language", Language::parse, Language::of, Language::tag, false));
        add(new Kind<>("TaxId", TaxId::parse, TaxId::of, TaxId::canonical, false));
        add(new Kind<>(
                "TaxId.of.Germany", text -> TaxId.parse(Country.of("DE"), text), TaxId::of, TaxId::canonical, false));
    }

    private Kinds() {}

    private static void add(Kind<?> kind) {
        ALL.put(kind.name(), kind);
    }

    /** The kinds whose value is any text within its rule: names and texts. */
    static Iterable<Kind<?>> texts() {
        return java.util.List.of(
                ALL.get("PersonName"), ALL.get("OrganisationName"), ALL.get("Label"), ALL.get("FreeText"));
    }
}
