package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractOrder;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.shared.Sorting;

/** {@link ContractRepository} over JPA. */
@Dependent
public class JpaContractRepository implements ContractRepository {
  /** Numbers in one query: databases bound the parameters of a statement. */
  private static final int AT_ONCE = 1000;

  private static final String MATCHING =
      "from Contract c where c.institutionId = :institution"
          + " and (lower(c.number) like :half escape '!' or lower(c.name) like :typed escape '!'"
          + " or lower(c.name) like :half escape '!' or lower(c.name) like :full escape '!')";

  private final EntityManager em;

  @Inject
  public JpaContractRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(Contract contract) {
    em.persist(contract);
    em.flush();
  }

  @Override
  public Contract get(long id) {
    return Rows.get(em, Contract.class, id);
  }

  @Override
  public Contract lock(long id) {
    return Rows.lock(em, Contract.class, id);
  }

  @Override
  public Optional<Contract> find(long institutionId, long id) {
    return em.createQuery(
            "select c from Contract c where c.institutionId = :institution and c.id = :id",
            Contract.class)
        .setParameter("institution", institutionId)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  @Override
  public boolean anyWithoutCertificates(long institutionId) {
    return !em.createQuery(
            "select c.id from Contract c where c.institutionId = :institution"
                + " and c.certificateSince is null",
            Long.class)
        .setParameter("institution", institutionId)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  @Override
  public Optional<Contract> findByForm(long institutionId, String formId) {
    return em.createQuery(
            "select c from Contract c where c.institutionId = :institution and c.formId = :form",
            Contract.class)
        .setParameter("institution", institutionId)
        .setParameter("form", formId)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<Contract> findByCredential(long credentialId) {
    return em.createQuery(
            "select c from Contract c where c.credentialId = :credential", Contract.class)
        .setParameter("credential", credentialId)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<Contract> findByNumber(long institutionId, String number) {
    return em.createQuery(
            "select c from Contract c where c.institutionId = :institution and c.number = :number",
            Contract.class)
        .setParameter("institution", institutionId)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Set<String> taken(long institutionId, Collection<String> numbers) {
    List<String> asked = new ArrayList<>(numbers);
    Set<String> taken = new HashSet<>();
    for (int first = 0; first < asked.size(); first += AT_ONCE) {
      taken.addAll(
          em.createQuery(
                  "select c.number from Contract c"
                      + " where c.institutionId = :institution and c.number in :numbers",
                  String.class)
              .setParameter("institution", institutionId)
              .setParameter(
                  "numbers", asked.subList(first, Math.min(first + AT_ONCE, asked.size())))
              .getResultList());
    }
    return taken;
  }

  @Override
  public List<Contract> search(
      long institutionId, String prefix, Sorting<ContractOrder> sorting, int first, int count) {
    String order = SortOrder.of(sorting, path(sorting.by()), "c.number");
    return matching("select c " + MATCHING + order, Contract.class, institutionId, prefix)
        .setFirstResult(first)
        .setMaxResults(count)
        .getResultList();
  }

  private static String path(ContractOrder by) {
    return switch (by) {
      case NUMBER -> "c.number";
      case NAME -> "c.name";
      case BRANCH -> "c.branch";
      case STATUS -> "c.status";
      case REGISTERED_AT -> "c.registeredAt";
    };
  }

  @Override
  public long count(long institutionId, String prefix) {
    return matching("select count(c) " + MATCHING, Long.class, institutionId, prefix)
        .getSingleResult();
  }

  private <T> TypedQuery<T> matching(
      String query, Class<T> type, long institutionId, String prefix) {
    TypedQuery<T> typed = em.createQuery(query, type).setParameter("institution", institutionId);
    return SearchPrefix.of(prefix).putInto(typed);
  }
}
