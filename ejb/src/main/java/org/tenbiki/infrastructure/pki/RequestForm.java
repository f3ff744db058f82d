package org.tenbiki.infrastructure.pki;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.tenbiki.domain.pki.CertificationRequests;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * A certification request as it arrives: PEM (RFC 7468 §7, and the older label) or DER.
 *
 * @param signed what the signature is over, as it was sent: some programs leave attributes in
 *     another order than DER's
 */
@SuppressWarnings("ArrayRecordComponent")
record RequestForm(PKCS10CertificationRequest content, byte[] signed) {
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN (?:NEW )?CERTIFICATE REQUEST-----([A-Za-z0-9+/=\\s]*+)-----END ");

  private static final byte SEQUENCE = 0x30;

  static RequestForm parse(byte[] request) {
    if (request.length == 0) {
      throw Pkcs10Requests.refused(ErrorCode.REQUEST_MISSING);
    }
    if (request.length > CertificationRequests.MOST_BYTES) {
      throw Pkcs10Requests.refused(
          ErrorCode.REQUEST_TOO_LARGE, CertificationRequests.MOST_BYTES / 1024);
    }
    byte[] der = request[0] == SEQUENCE ? request : decoded(request);
    try {
      return new RequestForm(
          new PKCS10CertificationRequest(der),
          ASN1Sequence.getInstance(der)
              .getObjectAt(0)
              .toASN1Primitive()
              .getEncoded(ASN1Encoding.DL));
    } catch (IOException | RuntimeException e) {
      // the parser says in many ways that something is no request
      throw Pkcs10Requests.refused(ErrorCode.REQUEST_UNREADABLE);
    }
  }

  private static byte[] decoded(byte[] request) {
    String text = new String(request, StandardCharsets.ISO_8859_1);
    if (text.contains("PRIVATE KEY-----")) {
      throw Pkcs10Requests.refused(ErrorCode.REQUEST_WITH_PRIVATE_KEY);
    }
    Matcher pem = PEM.matcher(text);
    if (!pem.find()) {
      throw Pkcs10Requests.refused(ErrorCode.REQUEST_UNREADABLE);
    }
    try {
      return Base64.getMimeDecoder().decode(pem.group(1));
    } catch (IllegalArgumentException e) {
      throw Pkcs10Requests.refused(ErrorCode.REQUEST_UNREADABLE);
    }
  }
}
