package org.tenbiki.web.security;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.login.SessionUser;
import org.tenbiki.web.shared.TestSettings;

/** One request to a page behind log-in, as the container would hand it to the mechanism. */
class FakeRequest {
  /** A client certificate of a throw-away authority. */
  static final String DER =
      "MIIByjCCAVGgAwIBAgIUPHKNcPSRT7TpUX1R7N2BP29QTpcwCgYIKoZIzj0EAwIwFDESMBAGA1UEAwwJY2xpZW50IE"
          + "NBMB4XDTI2MTEyMTA1MDA0MVoXDTI4MDcxMzA1MDA0MVowLjELMAkGA1UEBhMCSlAxDzANBgNVBAoMBlNha3VyYTEO"
          + "MAwGA1UEAwwFdXNlcmEwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQxisVXZ0AU8u+VYzSSD80tzUdjtzl/ulGkyy"
          + "njOXEGXS70uCAQXAvQhKTsCnipI10d0NSSNTOvUbAl5x/D6nVno2cwZTATBgNVHSUEDDAKBggrBgEFBQcDAjAOBgNV"
          + "HQ8BAf8EBAMCB4AwHQYDVR0OBBYEFFMgzJu8SObgr5SrnvOri2neWGWvMB8GA1UdIwQYMBaAFIAurfg2pL4Q6nm+yB"
          + "MyzkN2E92PMAoGCCqGSM49BAMCA2cAMGQCMExTz7LzdU6VrzTFypAQT+oohZaFRkmPIv+7Hmfx89Fqcl/pVDrNOj/R"
          + "v8dmJMi23QIwfSfq0PZksh4/8ieB0MSx7b9Xv8x2mh4ZcsyKiyMnX77lVCQ6gtztU6rfezByIb75";

  static final String FINGERPRINT =
      "0ac28525dcec4d783a4805c7f548c806e1f2488ace570e004b97dd0d3dd03e9b";

  static final X509Certificate CERTIFICATE = certificate();

  static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

  boolean isProtected = true;
  boolean ajax;
  boolean sessionEnded;
  @Nullable X509Certificate certificate;
  @Nullable SessionUser user;

  /** When the session's user last did something. */
  Instant activity = NOW;

  /** Seconds after which the container ends the session; 0 until told. */
  int containerSeconds;

  String uri = "/member/top";
  Set<String> groups = Set.of();
  final Map<String, String> headers = new HashMap<>();
  int status = 200;
  @Nullable String location;
  final StringWriter body = new StringWriter();

  static LoginRedirect redirect() {
    LoginRedirect redirect = new LoginRedirect();
    redirect.settings = TestSettings.settings();
    return redirect;
  }

  HttpServletRequest request() {
    return fake(
        HttpServletRequest.class,
        (proxy, called, arguments) ->
            switch (called.getName()) {
              case "getServletPath" -> "/member/top";
              case "getAttribute" -> attribute((String) arguments[0]);
              case "getSession" -> user == null || sessionEnded ? null : session();
              case "getRequestURI" -> uri;
              case "getRequestedSessionId" -> user == null ? null : "id";
              case "getLocalPort" -> 9443;
              case "getHeader" ->
                  ajax && "Faces-Request".equals(arguments[0]) ? "partial/ajax" : null;
              default -> null;
            });
  }

  HttpServletResponse response() {
    return fake(
        HttpServletResponse.class,
        (proxy, called, arguments) -> {
          switch (called.getName()) {
            case "setStatus", "sendError" -> status = (Integer) arguments[0];
            case "setHeader" -> {
              headers.put((String) arguments[0], (String) arguments[1]);
              if (arguments[0].equals("Location")) {
                location = (String) arguments[1];
              }
            }
            case "getWriter" -> {
              return new PrintWriter(body, true);
            }
            default -> {}
          }
          return null;
        });
  }

  @SuppressWarnings("unchecked")
  HttpMessageContext context() {
    return fake(
        HttpMessageContext.class,
        (proxy, called, arguments) ->
            switch (called.getName()) {
              case "isProtected" -> isProtected;
              case "doNothing" -> AuthenticationStatus.NOT_DONE;
              case "notifyContainerAboutLogin" -> {
                groups = (Set<String>) arguments[1];
                yield AuthenticationStatus.SUCCESS;
              }
              default -> null;
            });
  }

  private @Nullable Object attribute(String name) {
    return name.equals("jakarta.servlet.request.X509Certificate") && certificate != null
        ? new X509Certificate[] {certificate}
        : null;
  }

  private HttpSession session() {
    return fake(
        HttpSession.class,
        (proxy, called, arguments) -> {
          switch (called.getName()) {
            case "invalidate" -> sessionEnded = true;
            case "setMaxInactiveInterval" -> containerSeconds = (Integer) arguments[0];
            case "setAttribute" -> activity = (Instant) arguments[1];
            case "getAttribute" -> {
              return arguments[0].equals(LoginSession.ACTIVITY) ? activity : user;
            }
            default -> {}
          }
          return null;
        });
  }

  private static X509Certificate certificate() {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(Base64.getDecoder().decode(DER)));
    } catch (CertificateException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T fake(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
