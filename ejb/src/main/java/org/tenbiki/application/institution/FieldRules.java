package org.tenbiki.application.institution;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.credential.AlphanumericRule;

/**
 * The limits of the fields, as pages show them beside the field.
 *
 * @param approvalPassword null where acts are not confirmed with one
 * @param nameLength most code points of a user's name
 * @param fullWidthName whether names are folded to full width
 * @param mailLength most characters of a mail address
 */
public record FieldRules(
    AlphanumericRule contractNumber,
    AlphanumericRule initialPassword,
    AlphanumericRule loginId,
    AlphanumericRule password,
    @Nullable AlphanumericRule approvalPassword,
    int nameLength,
    boolean fullWidthName,
    int mailLength)
    implements Serializable {}
