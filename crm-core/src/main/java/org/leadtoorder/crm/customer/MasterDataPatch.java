package org.leadtoorder.crm.customer;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.EnumSet;
import java.util.Set;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.value.EmailAddress;
import org.leadtoorder.crm.value.ExternalRef;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.Language;
import org.leadtoorder.crm.value.OrganisationName;
import org.leadtoorder.crm.value.PersonName;
import org.leadtoorder.crm.value.PhoneNumber;
import org.leadtoorder.crm.value.TaxId;
import org.leadtoorder.crm.value.WebAddress;

/**
 * C-4: what is to change in master data: the fields that are named, each with its new value or with none. Immutable.
 *
 * <p>The same form tells what the fields were before: two patches of the same fields are the old and the new values of a change.
 */
@Value.Immutable
@Hidden
public abstract sealed class MasterDataPatch permits ImmutableMasterDataPatch {
    private static final MasterData NOTHING = ImmutableMasterData.builder().build();

    MasterDataPatch() {}

    /**
     * The fields that are named.
     *
     * @return the fields, in the order of their declaration; never null
     */
    public abstract Seq<MasterDataField> fields();

    /**
     * The values of the named fields; a named field that is empty here is cleared. What is not named is always empty here.
     *
     * @return the values, never null
     */
    public abstract MasterData values();

    /**
     * Whether no field is named.
     *
     * @return true if the patch changes nothing, whatever it is applied to
     */
    public boolean isEmpty() {
        return fields().isEmpty();
    }

    /**
     * Only the fields whose value is another than it is in the data.
     *
     * @param data the data
     * @return the patch without what is so already, never null
     */
    public MasterDataPatch changesOf(MasterData data) {
        return of(fields().filter(field -> !field.isSame(data, values())), values());
    }

    /**
     * Only the fields that are empty in the data, so that nothing is overwritten.
     *
     * @param data the data
     * @return the patch without what is known already and without what it would clear, never null
     */
    public MasterDataPatch fillingOnly(MasterData data) {
        return of(fields().filter(field -> field.isEmpty(data) && !field.isEmpty(values())), values());
    }

    /**
     * What the named fields are in the data: applied after this patch, it takes it back.
     *
     * @param data the data before
     * @return the old values, never null
     */
    public MasterDataPatch before(MasterData data) {
        return of(fields(), data);
    }

    /**
     * Everything that the data know, as a patch.
     *
     * @param data the data
     * @return the patch, never null
     */
    public static MasterDataPatch of(MasterData data) {
        return of(Vector.of(MasterDataField.values()).filter(field -> !field.isEmpty(data)), data);
    }

    /**
     * The fields that differ, as they are afterwards.
     *
     * @param before the data before
     * @param after the data after
     * @return the patch that leads from one to the other, never null
     */
    public static MasterDataPatch between(MasterData before, MasterData after) {
        return of(Vector.of(MasterDataField.values()), after).changesOf(before);
    }

    static MasterDataPatch of(Seq<MasterDataField> fields, MasterData values) {
        return ImmutableMasterDataPatch.builder().fields(fields).values(values).build();
    }

    /** Keeps each field once, in order, and no value that is not named. */
    @Value.Check
    MasterDataPatch normalised() {
        var sorted = fields().distinct().sorted().toVector();
        var next = ImmutableMasterData.builder();
        sorted.forEach(field -> field.copy(values(), next));
        var named = next.build();
        return sorted.equals(fields()) && named.equals(values())
                ? this
                : ImmutableMasterDataPatch.builder()
                        .fields(sorted)
                        .values(named)
                        .build();
    }

    /**
     * Starts one.
     *
     * @return one that names no field yet, never null
     */
    public static Naming naming() {
        return new Naming();
    }

    /** Builds a {@link MasterDataPatch}: each call names a field. */
    public static final class Naming {
        private final Set<MasterDataField> fields = EnumSet.noneOf(MasterDataField.class);
        private MasterData values = NOTHING;

        private Naming() {}

        /**
         * Names a field to be cleared.
         *
         * @param field the field
         * @return this
         */
        public Naming clear(MasterDataField field) {
            return set(field, NOTHING);
        }

        /**
         * Names the addresses of a purpose.
         *
         * @param purpose what for
         * @param addresses the new values, the preferred one first; empty clears them
         * @return this
         * @throws IllegalArgumentException if an address is of another purpose
         */
        public Naming addresses(AddressPurpose purpose, Seq<CustomerAddress> addresses) {
            if (addresses.exists(address -> address.purpose() != purpose))
                throw new IllegalArgumentException("an address of another purpose");
            return set(
                    MasterDataField.of(purpose),
                    ImmutableMasterData.builder().addresses(addresses).build());
        }

        /**
         * Names the addresses of a purpose, and sets them to one.
         *
         * @param address the new value
         * @return this
         */
        public Naming address(CustomerAddress address) {
            return addresses(address.purpose(), Vector.of(address));
        }

        /**
         * Names {@link MasterData#organisation()}.
         *
         * @param organisation the new value
         * @return this
         */
        public Naming organisation(OrganisationName organisation) {
            return set(
                    MasterDataField.ORGANISATION,
                    ImmutableMasterData.builder()
                            .organisation(Option.some(organisation))
                            .build());
        }

        /**
         * Names {@link MasterData#person()}.
         *
         * @param person the new value
         * @return this
         */
        public Naming person(PersonName person) {
            return set(
                    MasterDataField.PERSON,
                    ImmutableMasterData.builder().person(Option.some(person)).build());
        }

        /**
         * Names {@link MasterData#jobTitle()}.
         *
         * @param jobTitle the new value
         * @return this
         */
        public Naming jobTitle(Label jobTitle) {
            return set(
                    MasterDataField.JOB_TITLE,
                    ImmutableMasterData.builder()
                            .jobTitle(Option.some(jobTitle))
                            .build());
        }

        /**
         * Names {@link MasterData#emails()}.
         *
         * @param emails the new value; empty clears it
         * @return this
         */
        public Naming emails(Seq<EmailAddress> emails) {
            return set(
                    MasterDataField.EMAILS,
                    ImmutableMasterData.builder().emails(emails).build());
        }

        /**
         * Names {@link MasterData#phones()}.
         *
         * @param phones the new value; empty clears it
         * @return this
         */
        public Naming phones(Seq<PhoneNumber> phones) {
            return set(
                    MasterDataField.PHONES,
                    ImmutableMasterData.builder().phones(phones).build());
        }

        /**
         * Names {@link MasterData#web()}.
         *
         * @param web the new value
         * @return this
         */
        public Naming web(WebAddress web) {
            return set(
                    MasterDataField.WEB,
                    ImmutableMasterData.builder().web(Option.some(web)).build());
        }

        /**
         * Names {@link MasterData#language()}.
         *
         * @param language the new value
         * @return this
         */
        public Naming language(Language language) {
            return set(
                    MasterDataField.LANGUAGE,
                    ImmutableMasterData.builder()
                            .language(Option.some(language))
                            .build());
        }

        /**
         * Names {@link MasterData#taxId()}.
         *
         * @param taxId the new value
         * @return this
         */
        public Naming taxId(TaxId taxId) {
            return set(
                    MasterDataField.TAX_ID,
                    ImmutableMasterData.builder().taxId(Option.some(taxId)).build());
        }

        /**
         * Names {@link MasterData#externalRefs()}.
         *
         * @param externalRefs the new value; empty clears it
         * @return this
         */
        public Naming externalRefs(Seq<ExternalRef> externalRefs) {
            return set(
                    MasterDataField.EXTERNAL_REFS,
                    ImmutableMasterData.builder().externalRefs(externalRefs).build());
        }

        /**
         * Names {@link MasterData#parent()}.
         *
         * @param parent the new value
         * @return this
         */
        public Naming parent(CustomerId parent) {
            return set(
                    MasterDataField.PARENT,
                    ImmutableMasterData.builder().parent(Option.some(parent)).build());
        }

        /**
         * Names {@link MasterData#industry()}.
         *
         * @param industry the new value
         * @return this
         */
        public Naming industry(Label industry) {
            return set(
                    MasterDataField.INDUSTRY,
                    ImmutableMasterData.builder()
                            .industry(Option.some(industry))
                            .build());
        }

        /**
         * Names {@link MasterData#segment()}.
         *
         * @param segment the new value
         * @return this
         */
        public Naming segment(Label segment) {
            return set(
                    MasterDataField.SEGMENT,
                    ImmutableMasterData.builder().segment(Option.some(segment)).build());
        }

        /**
         * Names {@link MasterData#revenue()}.
         *
         * @param revenue the new value
         * @return this
         */
        public Naming revenue(Money revenue) {
            return set(
                    MasterDataField.REVENUE,
                    ImmutableMasterData.builder().revenue(Option.some(revenue)).build());
        }

        /**
         * Names {@link MasterData#employees()}.
         *
         * @param employees the new value
         * @return this
         */
        public Naming employees(Integer employees) {
            return set(
                    MasterDataField.EMPLOYEES,
                    ImmutableMasterData.builder()
                            .employees(Option.some(employees))
                            .build());
        }

        /**
         * Names {@link MasterData#note()}.
         *
         * @param note the new value
         * @return this
         */
        public Naming note(FreeText note) {
            return set(
                    MasterDataField.NOTE,
                    ImmutableMasterData.builder().note(Option.some(note)).build());
        }

        /**
         * Builds it.
         *
         * @return the patch, never null
         */
        public MasterDataPatch build() {
            return of(Vector.ofAll(fields), values);
        }

        private Naming set(MasterDataField field, MasterData value) {
            fields.add(field);
            var next = ImmutableMasterData.builder().from(values);
            field.copy(value, next);
            values = next.build();
            return this;
        }
    }
}
