package org.leadtoorder.crm.lead;

import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.Personal;
import org.leadtoorder.crm.value.WebAddress;

/** Where a lead came from, so that marketing sees what its money brought (prospect-to-lead). Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class Attribution permits ImmutableAttribution {
    Attribution() {}

    /**
     * The source, out of the company's list: business card, web, campaign, referral, import.
     *
     * @return the source, never null
     */
    public abstract String source();

    /**
     * The campaign that the lead answered.
     *
     * @return the campaign, if there was one; never null
     */
    @Value.Default
    public Option<Label> campaign() {
        return Option.none();
    }

    /**
     * By what it reached the lead: newsletter, fair, search.
     *
     * @return the medium, if it is known; never null
     */
    @Value.Default
    public Option<Label> medium() {
        return Option.none();
    }

    /**
     * The page where the lead registered.
     *
     * @return the page, if there was one; never null
     */
    @Value.Default
    public Option<WebAddress> landingPage() {
        return Option.none();
    }

    /**
     * Who recommended the company.
     *
     * @return the referrer, if there was one; never null
     */
    @Value.Default
    @Value.Redacted
    @Personal
    public Option<Label> referrer() {
        return Option.none();
    }

    /**
     * A source and nothing else.
     *
     * @param source the source, out of the company's list
     * @return the attribution, never null
     */
    public static Attribution of(String source) {
        return ImmutableAttribution.builder().source(source).build();
    }

    @Value.Check
    void check() {
        Given.all("campaign", campaign(), "medium", medium(), "referrer", referrer(), "landingPage", landingPage());
    }

    /**
     * Starts one.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutableAttribution.builder();
    }

    /** Builds an {@link Attribution}; only the source has to be set. */
    public sealed interface Builder permits ImmutableAttribution.Builder {
        /**
         * Sets {@link Attribution#source()}.
         *
         * @param source the source
         * @return this builder
         */
        Builder source(String source);

        /**
         * Sets {@link Attribution#campaign()}.
         *
         * @param campaign the campaign
         * @return this builder
         */
        Builder campaign(Option<Label> campaign);

        /**
         * Sets {@link Attribution#medium()}.
         *
         * @param medium the medium
         * @return this builder
         */
        Builder medium(Option<Label> medium);

        /**
         * Sets {@link Attribution#landingPage()}.
         *
         * @param page the page
         * @return this builder
         */
        Builder landingPage(Option<WebAddress> page);

        /**
         * Sets {@link Attribution#referrer()}.
         *
         * @param referrer who recommended the company
         * @return this builder
         */
        Builder referrer(Option<Label> referrer);

        /**
         * Builds it.
         *
         * @return the attribution, never null
         */
        Attribution build();
    }
}
