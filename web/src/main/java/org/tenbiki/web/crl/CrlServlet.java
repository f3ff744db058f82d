package org.tenbiki.web.crl;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.util.HexFormat;
import java.util.Optional;
import org.tenbiki.application.certificate.CrlService;

/** The newest list of revoked certificates. Source: RFC 5280 §4.2.1.13, RFC 2585 §4.2. */
@WebServlet("/crl/client-ca.crl")
public class CrlServlet extends HttpServlet {
  @Inject transient CrlService lists;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<byte[]> list = lists.current();
    if (list.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String tag = "\"" + HexFormat.of().formatHex(sha256(list.get())) + "\"";
    response.setHeader("ETag", tag);
    // a revocation is in the list within a minute: nobody may keep an older one longer
    response.setHeader("Cache-Control", "public, max-age=60");
    response.setDateHeader("Last-Modified", thisUpdate(list.get()));
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType("application/pkix-crl");
    response.setContentLength(list.get().length);
    response.getOutputStream().write(list.get());
  }

  private static byte[] sha256(byte[] list) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(list);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256", e);
    }
  }

  private static long thisUpdate(byte[] list) {
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      X509CRL crl = (X509CRL) factory.generateCRL(new ByteArrayInputStream(list));
      return crl.getThisUpdate().getTime();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("stored revocation list of " + list.length + " bytes", e);
    }
  }
}
