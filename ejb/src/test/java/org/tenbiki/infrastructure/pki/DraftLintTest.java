package org.tenbiki.infrastructure.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bouncycastle.asn1.x509.Extension.authorityKeyIdentifier;
import static org.bouncycastle.asn1.x509.Extension.basicConstraints;
import static org.bouncycastle.asn1.x509.Extension.extendedKeyUsage;
import static org.bouncycastle.asn1.x509.Extension.keyUsage;
import static org.bouncycastle.asn1.x509.Extension.subjectKeyIdentifier;
import static org.tenbiki.infrastructure.pki.DraftCheck.bad;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Drafts of a good request that were put together wrongly, each stopped for its own reason. */
@DisplayName("組み立てを誤った下書きの検査")
class DraftLintTest {
  private static final GeneralName GOOD_ADDRESS =
      new GeneralName(
          GeneralName.uniformResourceIdentifier, TestAuthority.PROFILE.crlAddress().toString());
  private static final byte[] EIGHT = new byte[8];

  private final DraftCheck check = new DraftCheck();

  @Test
  @DisplayName("正しい下書きは通る")
  void good_draft_passes() {
    assertThat(check.problems(draft -> {})).isEmpty();
  }

  static Stream<Arguments> fields() {
    return Stream.of(
        bad(
            List.of(
                "not version 3",
                "no basic constraints",
                "no key usage",
                "no extended key usage",
                "no subject key identifier",
                "no authority key identifier",
                "no CRL distribution point",
                "no policy"),
            d -> {
              d.version = 0;
              d.extensions.clear();
            }),
        bad("has a unique identifier", d -> d.uniqueIdentifiers.add(uniqueIdentifier(1))),
        bad("has a unique identifier", d -> d.uniqueIdentifiers.add(uniqueIdentifier(2))),
        bad(
            List.of("serial number not positive", "another serial number"),
            d ->
                d.serialNumber =
                    new ASN1Integer(
                        BigInteger.ONE.shiftLeft(127).negate().subtract(BigInteger.ONE))),
        bad(
            "another serial number",
            d ->
                d.serialNumber =
                    new ASN1Integer(BigInteger.ONE.shiftLeft(127).add(BigInteger.ONE))),
        bad(
            "another signature algorithm inside",
            d -> d.inside = signature(X9ObjectIdentifiers.ecdsa_with_SHA256)),
        bad(
            "another signature algorithm outside",
            d -> d.outside = signature(X9ObjectIdentifiers.ecdsa_with_SHA256)),
        bad(
            List.of("another signature algorithm inside", "another signature algorithm outside"),
            d -> d.inside = d.outside = signature(X9ObjectIdentifiers.ecdsa_with_SHA1)),
        bad(
            List.of("another signature algorithm inside", "another signature algorithm outside"),
            d ->
                d.inside =
                    d.outside =
                        new AlgorithmIdentifier(
                            X9ObjectIdentifiers.ecdsa_with_SHA384, DERNull.INSTANCE)),
        bad("another notBefore", d -> d.notBefore = new DERUTCTime("261120150001Z")),
        bad("another notAfter", d -> d.notAfter = new DERUTCTime("271121145958Z")),
        bad(
            "notBefore in another form",
            d -> d.notBefore = new DERGeneralizedTime("20261120150000Z")),
        bad(
            "notAfter in another form",
            d -> d.notAfter = new DERGeneralizedTime("20271121145959Z")),
        bad("notBefore in another form", d -> d.notBefore = new DERUTCTime("2611201500Z")),
        bad("notAfter in another form", d -> d.notAfter = new DERUTCTime("271121235959+0900")),
        bad(
            List.of("another notAfter", "ends before it begins"),
            d -> d.notAfter = new DERUTCTime("261120145959Z")),
        bad("another issuer", d -> d.issuer = new X500Name("C=JP,O=Tenbiki,CN=Tenbiki Client CB")),
        bad("another issuer", d -> d.issuer = printable(d.issuer)),
        bad(List.of("another issuer", "subject is the issuer's name"), d -> d.issuer = d.subject),
        bad("another public key", d -> replaceKey(d, "secp256r1")),
        bad(
            List.of("another public key", "key not on P-256 or P-384"),
            d -> replaceKey(d, "secp521r1")));
  }

  static Stream<Arguments> subjects() {
    return Stream.of(
        bad(
            "subject is not C, O, CN",
            d -> d.subject = name(organisation("組合"), country("JP"), user("sample001"))),
        bad("subject is not C, O, CN", d -> d.subject = name(country("JP"), user("sample001"))),
        bad(
            "subject is not C, O, CN",
            d ->
                d.subject =
                    name(
                        country("JP"),
                        organisation("組合"),
                        rdn(BCStyle.OU, "課"),
                        user("sample001"))),
        bad(
            "subject is not C, O, CN",
            d ->
                d.subject =
                    name(
                        country("JP"),
                        organisation("組合"),
                        new RDN(
                            new AttributeTypeAndValue[] {
                              user("sample001").getFirst(), organisation("組合").getFirst()
                            }))),
        bad("subject is not C, O, CN", d -> d.subject = new X500Name(new RDN[0])),
        bad(
            "another country",
            d -> d.subject = name(country("US"), organisation("組合"), user("sample001"))),
        bad(
            "another country",
            d -> d.subject = name(rdn(BCStyle.C, "JP"), organisation("組合"), user("sample001"))),
        bad(
            "another organisation",
            d -> d.subject = name(country("JP"), organisation("別組合"), user("sample001"))),
        bad(
            "another common name",
            d -> d.subject = name(country("JP"), organisation("組合"), user("sample002"))),
        bad(
            "common name is no UTF8String",
            d ->
                d.subject =
                    name(
                        country("JP"),
                        organisation("組合"),
                        new RDN(BCStyle.CN, new DERPrintableString("sample001")))));
  }

  static Stream<Arguments> uses() {
    return Stream.of(
        bad(
            "certificate of an authority",
            d -> d.put(basicConstraints, new BasicConstraints(true))),
        bad("certificate of an authority", d -> d.put(basicConstraints, new BasicConstraints(0))),
        bad(
            "basic constraints are not empty",
            d -> d.put(basicConstraints, new DERSequence(new ASN1Integer(0)))),
        bad(
            "basic constraints are not empty",
            d -> d.put(basicConstraints, true, new byte[] {0x30, 3, 1, 1, 0})),
        bad("malformed basic constraints", d -> d.put(basicConstraints, new ASN1Integer(1))),
        bad("basic constraints not critical", d -> d.turnCritical(basicConstraints)),
        bad("no basic constraints", d -> d.extensions.remove(basicConstraints)),
        bad(
            "key usage is not digitalSignature alone",
            d -> d.put(keyUsage, new KeyUsage(KeyUsage.keyCertSign))),
        bad(
            "key usage is not digitalSignature alone",
            d -> d.put(keyUsage, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.cRLSign))),
        bad(
            "key usage is not digitalSignature alone",
            d ->
                d.put(keyUsage, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))),
        bad(
            "key usage is not digitalSignature alone",
            d -> d.put(keyUsage, true, new byte[] {3, 2, 0, (byte) 0x80})),
        bad("key usage not critical", d -> d.turnCritical(keyUsage)),
        bad("no key usage", d -> d.extensions.remove(keyUsage)),
        bad(
            "extended key usage is not clientAuth alone",
            d -> d.put(extendedKeyUsage, purposes(KeyPurposeId.id_kp_serverAuth))),
        bad(
            "extended key usage is not clientAuth alone",
            d ->
                d.put(
                    extendedKeyUsage,
                    purposes(KeyPurposeId.id_kp_clientAuth, KeyPurposeId.id_kp_serverAuth))),
        bad(
            "extended key usage is not clientAuth alone",
            d ->
                d.put(
                    extendedKeyUsage,
                    purposes(KeyPurposeId.id_kp_clientAuth, KeyPurposeId.anyExtendedKeyUsage))),
        bad("extended key usage critical", d -> d.turnCritical(extendedKeyUsage)),
        bad("no extended key usage", d -> d.extensions.remove(extendedKeyUsage)),
        bad(
            "extension 2.5.29.17 that the profile has not",
            d -> d.put(Extension.subjectAlternativeName, new GeneralNames(GOOD_ADDRESS))),
        bad(
            "extension 2.999.7 that the profile has not",
            d -> d.put(new ASN1ObjectIdentifier("2.999.7"), true, new byte[] {5, 0})));
  }

  static Stream<Arguments> identifiers() {
    return Stream.of(
        bad(
            "another subject key identifier",
            d -> d.put(subjectKeyIdentifier, new SubjectKeyIdentifier(EIGHT))),
        bad("subject key identifier critical", d -> d.turnCritical(subjectKeyIdentifier)),
        bad(
            "malformed subject key identifier",
            d -> d.put(subjectKeyIdentifier, new ASN1Integer(1))),
        bad("no subject key identifier", d -> d.extensions.remove(subjectKeyIdentifier)),
        bad(
            "another authority key identifier",
            d -> d.put(authorityKeyIdentifier, new AuthorityKeyIdentifier(EIGHT))),
        bad(
            "authority key identifier with issuer or serial number",
            d ->
                d.put(
                    authorityKeyIdentifier,
                    new AuthorityKeyIdentifier(
                        AuthorityKeyIdentifier.getInstance(
                                d.extension(authorityKeyIdentifier).getParsedValue())
                            .getKeyIdentifierOctets(),
                        new GeneralNames(new GeneralName(X500Name.getInstance(d.issuer))),
                        BigInteger.TEN))),
        bad("authority key identifier critical", d -> d.turnCritical(authorityKeyIdentifier)),
        bad("no authority key identifier", d -> d.extensions.remove(authorityKeyIdentifier)));
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource({"fields", "subjects", "uses", "identifiers"})
  @DisplayName("誤りは、その理由だけで見つかる")
  void badly_built_draft_is_stopped_for_its_own_reason(
      List<String> reasons, Consumer<ForgedDraft> change) {
    assertThat(check.problems(change)).containsExactlyInAnyOrderElementsOf(reasons);
  }

  private static AlgorithmIdentifier signature(ASN1ObjectIdentifier oid) {
    return new AlgorithmIdentifier(oid);
  }

  private static ASN1Encodable uniqueIdentifier(int tag) {
    return new DERTaggedObject(false, tag, new DERBitString(EIGHT));
  }

  private static void replaceKey(ForgedDraft draft, String curve) {
    SubjectPublicKeyInfo key =
        SubjectPublicKeyInfo.getInstance(
            AuthorityCertificates.newKey(curve).getPublic().getEncoded());
    draft.key = key;
    draft.put(subjectKeyIdentifier, new BcX509ExtensionUtils().createSubjectKeyIdentifier(key));
  }

  /** The same name, which X.500 calls equal, in another type of string. */
  private static X500Name printable(ASN1Encodable name) {
    return new X500Name(
        Stream.of(X500Name.getInstance(name).getRDNs())
            .map(
                rdn ->
                    new RDN(
                        rdn.getFirst().getType(),
                        new DERPrintableString(rdn.getFirst().getValue().toString())))
            .toArray(RDN[]::new));
  }

  private static X500Name name(RDN... parts) {
    return new X500Name(parts);
  }

  private static RDN country(String code) {
    return new RDN(BCStyle.C, new DERPrintableString(code));
  }

  private static RDN organisation(String text) {
    return rdn(BCStyle.O, text);
  }

  private static RDN user(String text) {
    return rdn(BCStyle.CN, text);
  }

  private static RDN rdn(ASN1ObjectIdentifier type, String text) {
    return new RDN(type, new DERUTF8String(text));
  }

  private static ExtendedKeyUsage purposes(KeyPurposeId... purposes) {
    return new ExtendedKeyUsage(purposes);
  }
}
