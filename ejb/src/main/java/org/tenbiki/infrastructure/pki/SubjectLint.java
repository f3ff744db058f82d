package org.tenbiki.infrastructure.pki;

import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.tenbiki.domain.pki.CertificateRequestData;

/** Whether a subject is C, O, CN as asked for. Source: RFC 5280 §4.1.2.6, Appendix A.1. */
final class SubjectLint {
  private static final int LONGEST_NAME = 64;
  private static final int REPLACEMENT = 0xfffd;
  private static final int PLANE_END = 0xfffe;
  private static final int FIRST_ARABIC_NONCHARACTER = 0xfdd0;
  private static final int LAST_ARABIC_NONCHARACTER = 0xfdef;

  private SubjectLint() {}

  static void check(
      Findings found, X500Name subject, String country, CertificateRequestData request) {
    RDN[] names = subject.getRDNs();
    boolean form =
        names.length == 3
            && Arrays.stream(names).noneMatch(RDN::isMultiValued)
            && names[0].getFirst().getType().equals(BCStyle.C)
            && names[1].getFirst().getType().equals(BCStyle.O)
            && names[2].getFirst().getType().equals(BCStyle.CN);
    found.unless(form, "subject is not C, O, CN");
    if (!form) {
      return;
    }
    found.unless(
        names[0].getFirst().getValue() instanceof DERPrintableString c
            && c.getString().equals(country),
        "another country");
    checkName(found, "organisation", names[1].getFirst().getValue(), request.organisation());
    checkName(found, "common name", names[2].getFirst().getValue(), request.commonName());
  }

  private static void checkName(
      Findings found, String what, ASN1Encodable encoded, String expected) {
    found.unless(encoded instanceof DERUTF8String, what + " is no UTF8String");
    String value = encoded instanceof ASN1String text ? text.getString() : "";
    int length = value.codePointCount(0, value.length());
    found.unless(value.equals(expected), "another " + what);
    found.unless(length >= 1 && length <= LONGEST_NAME, what + " of " + length + " characters");
    found.unless(value.isEmpty() || !value.isBlank(), what + " is blank");
    found.unless(
        value.isBlank() || value.equals(value.strip()), what + " begins or ends with a blank");
    value
        .codePoints()
        .filter(SubjectLint::isNoText)
        .findFirst()
        .ifPresent(c -> found.add(what + " has the character U+%04X".formatted(c)));
  }

  /** Seen by nobody, or turning the text around it; or no character at all. */
  private static boolean isNoText(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default ->
          character == REPLACEMENT
              || (character & PLANE_END) == PLANE_END
              || (character >= FIRST_ARABIC_NONCHARACTER && character <= LAST_ARABIC_NONCHARACTER);
    };
  }
}
