package org.tenbiki.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tenbiki.application.shared.Portal;

/** Where this deployment is reached, as its operator configured it. */
@ApplicationScoped
public class WebSettings {
  private static final int FORM_KEY_BYTES = 32;

  private final String publicUrl;
  private final String memberUrl;
  private final String secondMemberUrl;
  private final Set<Integer> memberPorts;

  /** For the container's proxy. */
  protected WebSettings() {
    this("", "", "", List.of());
  }

  @Inject
  public WebSettings(Portal portal) {
    this(
        portal.publicUrl(),
        portal.memberUrl(),
        portal.secondMemberUrl(),
        ConfigProvider.getConfig().getValues("tenbiki.member.ports", Integer.class));
  }

  WebSettings(
      String publicUrl, String memberUrl, String secondMemberUrl, List<Integer> memberPorts) {
    this.publicUrl = publicUrl;
    this.memberUrl = memberUrl;
    this.secondMemberUrl = secondMemberUrl;
    this.memberPorts = Set.copyOf(memberPorts);
  }

  /**
   * A deployment that does not know its own addresses must not begin to serve, and without a good
   * key the platform would leave the state of forms unguarded.
   */
  void checkAtStart(@Observes @Initialized(ApplicationScoped.class) Object event) {
    if (memberPorts.isEmpty()) {
      throw new IllegalStateException("tenbiki.member.ports is empty");
    }
    String formKey = ConfigProvider.getConfig().getValue("tenbiki.form.key", String.class);
    if (Base64.getDecoder().decode(formKey).length != FORM_KEY_BYTES) {
      throw new IllegalStateException("tenbiki.form.key is not 32 bytes in Base64");
    }
  }

  /** Origin of the listener that never asks for a certificate. */
  public String publicUrl() {
    return publicUrl;
  }

  /** Origin of the listener that asks for the certificate. */
  public String memberUrl() {
    return memberUrl;
  }

  /** Another origin like {@link #memberUrl}, where browsers ask for the certificate anew. */
  public String secondMemberUrl() {
    return secondMemberUrl;
  }

  /** Whether connections to that local port may carry a client certificate. */
  public boolean isMemberPort(int localPort) {
    return memberPorts.contains(localPort);
  }

  /** Every origin that a form of ours may lead to. */
  public Set<String> origins() {
    return new LinkedHashSet<>(List.of(publicUrl, memberUrl, secondMemberUrl));
  }

  /** The origins under which a browser reaches that local port. */
  public Set<String> originsAt(int localPort) {
    return isMemberPort(localPort)
        ? new LinkedHashSet<>(List.of(memberUrl, secondMemberUrl))
        : Set.of(publicUrl);
  }
}
