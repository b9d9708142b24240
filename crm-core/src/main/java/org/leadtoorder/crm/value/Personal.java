package org.leadtoorder.crm.value;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what tells something about a person, so that a host can keep it under a key per person and destroy the key.
 *
 * <p>On a type: every value of that type is personal, wherever it stands. On an attribute or record component: what stands there is
 * personal although its type is not, or, by {@code @Personal(false)}, is not although its type is.
 *
 * <p>Names of organisations, amounts, days, ids and references to other systems are not marked: they keep documents and links in one
 * piece when a person is forgotten.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Personal {
    /**
     * Whether it is personal; {@code false} takes out an attribute, such as the description of what is sold.
     *
     * @return true unless said otherwise
     */
    boolean value() default true;
}
