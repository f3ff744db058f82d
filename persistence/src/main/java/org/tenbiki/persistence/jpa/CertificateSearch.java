package org.tenbiki.persistence.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.tenbiki.domain.certificate.Certificate;
import org.tenbiki.domain.certificate.CertificateOrder;
import org.tenbiki.domain.certificate.CertificateQuery;
import org.tenbiki.domain.certificate.CertificateStanding;
import org.tenbiki.domain.certificate.CertificateState;
import org.tenbiki.domain.certificate.RevocationReason;
import org.tenbiki.domain.shared.Sorting;

/** A {@link CertificateQuery} in the words of JPQL. */
final class CertificateSearch {
  private final StringBuilder text =
      new StringBuilder(
          "from Certificate c, User u where u.id = c.userId and u.institutionId = :institution"
              + " and c.state <> :voided");

  private final Map<String, Object> values = new LinkedHashMap<>();

  CertificateSearch(CertificateQuery query) {
    values.put("institution", query.institutionId());
    values.put("voided", CertificateState.VOIDED);
    if (!query.serialNumber().isEmpty()) {
      add("c.serialNumber like :serial", "serial", query.serialNumber() + "%");
    }
    if (!query.loginId().isEmpty()) {
      add(
          "lower(u.loginId) like :loginId escape '!'",
          "loginId",
          SearchPrefix.startingWith(query.loginId().toLowerCase(Locale.ROOT)));
    }
    if (query.standing() != null) {
      stands(query.standing(), query.now());
    }
    if (query.from() != null) {
      add("c.notAfter >= :from", "from", query.from());
    }
    if (query.to() != null) {
      add("c.notAfter < :to", "to", query.to());
    }
  }

  private void stands(CertificateStanding standing, Instant now) {
    // notAfter is inclusive to the end of its second
    Instant lastSecond = now.minusSeconds(1);
    switch (standing) {
      case VALID -> {
        is(CertificateState.ISSUED);
        add("c.notAfter > :second", "second", lastSecond);
      }
      case EXPIRED -> {
        is(CertificateState.ISSUED);
        add("c.notAfter <= :second", "second", lastSecond);
      }
      case REVOKED -> {
        is(CertificateState.REVOKED);
        add("c.revocationReason <> :reason", "reason", RevocationReason.SUPERSEDED);
      }
      case SUPERSEDED -> {
        is(CertificateState.REVOKED);
        add("c.revocationReason = :reason", "reason", RevocationReason.SUPERSEDED);
      }
      case ISSUING -> is(CertificateState.RESERVED);
    }
  }

  private void is(CertificateState state) {
    add("c.state = :state", "state", state);
  }

  private void add(String condition, String name, Object value) {
    text.append(" and ").append(condition);
    values.put(name, value);
  }

  TypedQuery<Certificate> rows(EntityManager em, Sorting<CertificateOrder> sorting) {
    String order = SortOrder.of(sorting, path(sorting.by()), "c.id");
    return filled(em.createQuery("select c " + text + order, Certificate.class));
  }

  TypedQuery<Long> number(EntityManager em) {
    return filled(em.createQuery("select count(c) " + text, Long.class));
  }

  private <T> TypedQuery<T> filled(TypedQuery<T> query) {
    values.forEach(query::setParameter);
    return query;
  }

  private static String path(CertificateOrder by) {
    return switch (by) {
      case SERIAL_NUMBER -> "c.serialNumber";
      case LOGIN_ID -> "u.loginId";
      case LAST_DAY -> "c.notAfter";
    };
  }
}
