package org.tenbiki.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where this deployment is reached, as its operator configured it. */
@ApplicationScoped
public class WebSettings {
  private final String publicUrl;
  private final String memberUrl;
  private final String secondMemberUrl;
  private final Set<Integer> memberPorts;

  public WebSettings() {
    this(ConfigProvider.getConfig());
  }

  WebSettings(Config config) {
    this(
        config.getOptionalValue("tenbiki.public.url", String.class).orElse(""),
        config.getOptionalValue("tenbiki.member.url", String.class).orElse(""),
        config.getOptionalValue("tenbiki.member.url.second", String.class).orElse(""),
        config.getOptionalValues("tenbiki.member.ports", Integer.class).orElse(List.of()));
  }

  WebSettings(
      String publicUrl, String memberUrl, String secondMemberUrl, List<Integer> memberPorts) {
    this.publicUrl = publicUrl;
    this.memberUrl = memberUrl;
    this.secondMemberUrl = secondMemberUrl.isEmpty() ? memberUrl : secondMemberUrl;
    this.memberPorts = Set.copyOf(memberPorts);
  }

  /** Origin of the listener that never asks for a certificate; empty if it is not told. */
  public String publicUrl() {
    return publicUrl;
  }

  /** Origin of the listener that asks for the certificate; empty if it is not told. */
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
    Set<String> origins = new LinkedHashSet<>(List.of(publicUrl, memberUrl, secondMemberUrl));
    origins.remove("");
    return origins;
  }
}
