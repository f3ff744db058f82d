package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenbiki.domain.shared.Sorting;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserGroup;
import org.tenbiki.domain.user.UserOrder;
import org.tenbiki.domain.user.UserRepository;
import org.tenbiki.domain.user.UserRole;
import org.tenbiki.domain.user.UserSearch;

/** {@link UserRepository} over JPA. */
@Dependent
public class JpaUserRepository implements UserRepository {
  private static final String NAMED =
      "(lower(u.loginId) like :half escape '!' or lower(u.name) like :typed escape '!'"
          + " or lower(u.name) like :half escape '!' or lower(u.name) like :full escape '!')";

  private static final String MATCHING =
      "from User u where u.institutionId = :institution and u.role in :roles and ("
          + NAMED
          + " or u.id in (select c.userId from Certificate c where c.serialNumber like :serial))";

  private static final String MEMBERS =
      "from User u where u.contractId = :contract and u.role in :roles and u.deletedAt is null and ("
          + NAMED
          + " or lower(u.loginId) like :fixed escape '!')";

  private static final String DELETED_LAST =
      "order by case when u.deletedAt is null then 0 else 1 end, ";

  private final EntityManager em;

  @Inject
  public JpaUserRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(User user) {
    em.persist(user);
    em.flush();
  }

  @Override
  public User get(long id) {
    return Rows.get(em, User.class, id);
  }

  @Override
  public User lock(long id) {
    return Rows.lock(em, User.class, id);
  }

  @Override
  public Optional<User> find(long institutionId, long id) {
    return em.createQuery(
            "select u from User u where u.institutionId = :institution and u.id = :id", User.class)
        .setParameter("institution", institutionId)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<User> findByLoginId(String loginId) {
    return em.createQuery("select u from User u where u.loginId = :loginId", User.class)
        .setParameter("loginId", loginId)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<User> findByCredential(long credentialId) {
    return em.createQuery("select u from User u where u.credentialId = :credential", User.class)
        .setParameter("credential", credentialId)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<User> search(
      long institutionId,
      UserGroup group,
      String prefix,
      Sorting<UserOrder> sorting,
      int first,
      int count) {
    String order =
        SortOrder.of(sorting, path(sorting.by()), "u.loginId").replace("order by ", DELETED_LAST);
    return matching("select u " + MATCHING + order, User.class, institutionId, group, prefix)
        .setFirstResult(first)
        .setMaxResults(count)
        .getResultList();
  }

  private static String path(UserOrder by) {
    return switch (by) {
      case LOGIN_ID -> "u.loginId";
      case NAME -> "u.name";
      case ROLE -> "u.role";
    };
  }

  @Override
  public long count(long institutionId, UserGroup group, String prefix) {
    return matching("select count(u) " + MATCHING, Long.class, institutionId, group, prefix)
        .getSingleResult();
  }

  @Override
  public long countPresent(long institutionId, Set<UserRole> roles) {
    return em.createQuery(
            "select count(u) from User u where u.institutionId = :institution"
                + " and u.role in :roles and u.deletedAt is null",
            Long.class)
        .setParameter("institution", institutionId)
        .setParameter("roles", roles)
        .getSingleResult();
  }

  private <T> TypedQuery<T> matching(
      String query, Class<T> type, long institutionId, UserGroup group, String prefix) {
    TypedQuery<T> typed =
        em.createQuery(query, type)
            .setParameter("institution", institutionId)
            .setParameter("roles", group.roles())
            .setParameter("serial", SearchPrefix.ofSerialNumber(prefix));
    return SearchPrefix.of(prefix).putInto(typed);
  }

  @Override
  public List<User> members(
      long contractId, Set<UserRole> roles, UserSearch search, int first, int count) {
    String query = "select u " + MEMBERS + " order by u.loginId";
    return members(query, User.class, contractId, roles, search)
        .setFirstResult(first)
        .setMaxResults(count)
        .getResultList();
  }

  @Override
  public long countMembers(long contractId, Set<UserRole> roles, UserSearch search) {
    return members("select count(u) " + MEMBERS, Long.class, contractId, roles, search)
        .getSingleResult();
  }

  private <T> TypedQuery<T> members(
      String query, Class<T> type, long contractId, Set<UserRole> roles, UserSearch search) {
    String id = search.fixed() + SearchPrefix.of(search.prefix()).half();
    TypedQuery<T> typed =
        em.createQuery(query, type)
            .setParameter("contract", contractId)
            .setParameter("roles", roles)
            .setParameter("fixed", id);
    return SearchPrefix.of(search.prefix()).putInto(typed);
  }

  @Override
  public List<User> ofContract(long contractId) {
    return em.createQuery(
            "select u from User u where u.contractId = :contract order by u.role desc, u.loginId",
            User.class)
        .setParameter("contract", contractId)
        .getResultList();
  }
}
