package org.leadtoorder.crm.customer;

import io.vavr.Value;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The fields of master data: what a patch names, and what is filled, compared and counted one by one. Addresses are a field per purpose. */
public enum MasterDataField {
    /** {@link MasterData#organisation()}. */
    ORGANISATION(MasterData::organisation, (values, next) -> next.organisation(values.organisation())),
    /** {@link MasterData#person()}. */
    PERSON(MasterData::person, (values, next) -> next.person(values.person())),
    /** {@link MasterData#jobTitle()}. */
    JOB_TITLE(MasterData::jobTitle, (values, next) -> next.jobTitle(values.jobTitle())),
    /** {@link MasterData#emails()}. */
    EMAILS(MasterData::emails, (values, next) -> next.emails(values.emails())),
    /** {@link MasterData#phones()}. */
    PHONES(MasterData::phones, (values, next) -> next.phones(values.phones())),
    /** {@link MasterData#addresses(AddressPurpose)} for {@link AddressPurpose#MAIN}. */
    MAIN_ADDRESSES(AddressPurpose.MAIN),
    /** {@link MasterData#addresses(AddressPurpose)} for {@link AddressPurpose#BILLING}. */
    BILLING_ADDRESSES(AddressPurpose.BILLING),
    /** {@link MasterData#addresses(AddressPurpose)} for {@link AddressPurpose#DELIVERY}. */
    DELIVERY_ADDRESSES(AddressPurpose.DELIVERY),
    /** {@link MasterData#addresses(AddressPurpose)} for {@link AddressPurpose#VISIT}. */
    VISIT_ADDRESSES(AddressPurpose.VISIT),
    /** {@link MasterData#addresses(AddressPurpose)} for {@link AddressPurpose#OTHER}. */
    OTHER_ADDRESSES(AddressPurpose.OTHER),
    /** {@link MasterData#web()}. */
    WEB(MasterData::web, (values, next) -> next.web(values.web())),
    /** {@link MasterData#language()}. */
    LANGUAGE(MasterData::language, (values, next) -> next.language(values.language())),
    /** {@link MasterData#taxId()}. */
    TAX_ID(MasterData::taxId, (values, next) -> next.taxId(values.taxId())),
    /** {@link MasterData#externalRefs()}. */
    EXTERNAL_REFS(MasterData::externalRefs, (values, next) -> next.externalRefs(values.externalRefs())),
    /** {@link MasterData#parent()}. */
    PARENT(MasterData::parent, (values, next) -> next.parent(values.parent())),
    /** {@link MasterData#industry()}. */
    INDUSTRY(MasterData::industry, (values, next) -> next.industry(values.industry())),
    /** {@link MasterData#segment()}. */
    SEGMENT(MasterData::segment, (values, next) -> next.segment(values.segment())),
    /** {@link MasterData#revenue()}. */
    REVENUE(MasterData::revenue, (values, next) -> next.revenue(values.revenue())),
    /** {@link MasterData#employees()}. */
    EMPLOYEES(MasterData::employees, (values, next) -> next.employees(values.employees())),
    /** {@link MasterData#note()}. */
    NOTE(MasterData::note, (values, next) -> next.note(values.note()));

    private final Function<MasterData, Value<?>> read;
    private final BiConsumer<MasterData, ImmutableMasterData.Builder> set;
    private final Option<AddressPurpose> purpose;

    MasterDataField(Function<MasterData, Value<?>> read, BiConsumer<MasterData, ImmutableMasterData.Builder> set) {
        this.read = read;
        this.set = set;
        this.purpose = Option.none();
    }

    MasterDataField(AddressPurpose purpose) {
        this.read = data -> data.addresses(purpose);
        this.set = (values, next) -> {
            var kept = next.build().addresses().filter(address -> address.purpose() != purpose);
            next.addresses(kept.appendAll(values.addresses(purpose)));
        };
        this.purpose = Option.some(purpose);
    }

    /**
     * The field of the addresses of a purpose.
     *
     * @param purpose what for
     * @return the field, never null
     */
    public static MasterDataField of(AddressPurpose purpose) {
        return List.of(values()).find(field -> field.purpose.contains(purpose)).get();
    }

    /**
     * Whether nothing is known.
     *
     * @param data the data
     * @return true if the field is empty
     */
    public boolean isEmpty(MasterData data) {
        return read.apply(data).isEmpty();
    }

    /**
     * Whether two have the same value.
     *
     * @param one some data
     * @param other other data
     * @return true if the field is equal in both
     */
    public boolean isSame(MasterData one, MasterData other) {
        return read.apply(one).equals(read.apply(other));
    }

    /** Sets this field, to what it is in {@code values}. */
    void copy(MasterData values, ImmutableMasterData.Builder next) {
        set.accept(values, next);
    }
}
