package org.tenbiki.infrastructure.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.infrastructure.config.DeploymentSecret;

/** What ties an event to the one before. */
@Dependent
public class AuditChain {
  private final DeploymentSecret secret;

  @Inject
  public AuditChain(DeploymentSecret secret) {
    this.secret = secret;
  }

  /** HMAC over the event and the chain of the one before, hexadecimal. */
  String link(String previous, String node, long number, Instant at, AuditEntry entry) {
    return link(
        Arrays.asList(
            previous,
            node,
            number,
            at,
            entry.type(),
            entry.outcome(),
            entry.actor(),
            entry.address(),
            entry.institutionId(),
            entry.contractId(),
            entry.userId(),
            entry.object(),
            entry.details()));
  }

  /**
   * The same over values as the database has them, which may be of no event that ever was.
   *
   * @param values in the order above
   */
  String link(List<? extends @Nullable Object> values) {
    String text = values.stream().map(AuditChain::field).collect(Collectors.joining());
    return HexFormat.of().formatHex(secret.mac("audit-chain", text));
  }

  /** With its length in front, so that no two events have the same text. */
  private static String field(@Nullable Object value) {
    String text = Objects.toString(value, "");
    return text.length() + ":" + text;
  }
}
