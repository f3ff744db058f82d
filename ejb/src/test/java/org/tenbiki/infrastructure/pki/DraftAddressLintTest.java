package org.tenbiki.infrastructure.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bouncycastle.asn1.x509.Extension.cRLDistributionPoints;
import static org.bouncycastle.asn1.x509.Extension.certificatePolicies;
import static org.tenbiki.infrastructure.pki.DraftCheck.bad;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.PolicyQualifierInfo;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Drafts whose CRL address or policy is not the profile's, each stopped for its own reason. */
@DisplayName("失効リストの住所とポリシーの検査")
class DraftAddressLintTest {
  private static final GeneralName GOOD_ADDRESS =
      new GeneralName(
          GeneralName.uniformResourceIdentifier, TestAuthority.PROFILE.crlAddress().toString());

  private final DraftCheck check = new DraftCheck();

  static Stream<Arguments> revocationLists() {
    DistributionPointName good = new DistributionPointName(new GeneralNames(GOOD_ADDRESS));
    return Stream.of(
        bad(
            "another CRL address",
            d -> d.put(cRLDistributionPoints, point(uri("https://other.example/a.crl")))),
        bad(
            "2 CRL addresses",
            d ->
                d.put(
                    cRLDistributionPoints,
                    point(GOOD_ADDRESS, uri("https://other.example/a.crl")))),
        bad(
            "2 CRL distribution points",
            d ->
                d.put(
                    cRLDistributionPoints,
                    points(
                        new DistributionPoint(good, null, null),
                        new DistributionPoint(good, null, null)))),
        bad("malformed CRL distribution point", d -> d.put(cRLDistributionPoints, points())),
        bad(
            "CRL address is no URI",
            d ->
                d.put(
                    cRLDistributionPoints,
                    point(new GeneralName(GeneralName.dNSName, "other.example")))),
        bad(
            "CRL distribution point is no full name",
            d ->
                d.put(
                    cRLDistributionPoints,
                    points(
                        new DistributionPoint(
                            new DistributionPointName(
                                DistributionPointName.NAME_RELATIVE_TO_CRL_ISSUER,
                                new RDN(BCStyle.CN, new DERUTF8String("crl")).toASN1Primitive()),
                            null,
                            null)))),
        bad(
            List.of("CRL distribution point is no full name", "CRL of another issuer"),
            d ->
                d.put(
                    cRLDistributionPoints,
                    points(new DistributionPoint(null, null, new GeneralNames(GOOD_ADDRESS))))),
        bad(
            "CRL of another issuer",
            d ->
                d.put(
                    cRLDistributionPoints,
                    points(new DistributionPoint(good, null, new GeneralNames(GOOD_ADDRESS))))),
        bad(
            "CRL distribution point for some reasons only",
            d ->
                d.put(
                    cRLDistributionPoints,
                    points(
                        new DistributionPoint(
                            good, new ReasonFlags(ReasonFlags.keyCompromise), null)))),
        bad("CRL distribution point critical", d -> d.turnCritical(cRLDistributionPoints)),
        bad(
            "malformed CRL distribution point",
            d -> d.put(cRLDistributionPoints, false, new byte[] {1, 2, 3})),
        bad("no CRL distribution point", d -> d.extensions.remove(cRLDistributionPoints)));
  }

  static Stream<Arguments> policies() {
    ASN1ObjectIdentifier policy = TestAuthority.PROFILE.policy();
    return Stream.of(
        bad(
            "another policy",
            d -> d.put(certificatePolicies, policies(new PolicyInformation(policy.branch("9"))))),
        bad(
            "2 policies",
            d ->
                d.put(
                    certificatePolicies,
                    policies(
                        new PolicyInformation(policy), new PolicyInformation(policy.branch("9"))))),
        bad(
            "policy with qualifiers",
            d ->
                d.put(
                    certificatePolicies,
                    policies(
                        new PolicyInformation(
                            policy,
                            new DERSequence(new PolicyQualifierInfo("https://example.com/cps")))))),
        bad("policy critical", d -> d.turnCritical(certificatePolicies)),
        bad("no policy", d -> d.extensions.remove(certificatePolicies)));
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource({"revocationLists", "policies"})
  @DisplayName("誤りは、その理由だけで見つかる")
  void badly_built_draft_is_stopped_for_its_own_reason(
      List<String> reasons, Consumer<ForgedDraft> change) {
    assertThat(check.problems(change)).containsExactlyInAnyOrderElementsOf(reasons);
  }

  private static GeneralName uri(String address) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, address);
  }

  private static CRLDistPoint point(GeneralName... names) {
    return points(
        new DistributionPoint(new DistributionPointName(new GeneralNames(names)), null, null));
  }

  private static CRLDistPoint points(DistributionPoint... points) {
    return new CRLDistPoint(points);
  }

  private static CertificatePolicies policies(PolicyInformation... policies) {
    return new CertificatePolicies(policies);
  }
}
