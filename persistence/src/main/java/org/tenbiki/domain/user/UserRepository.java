package org.tenbiki.domain.user;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenbiki.domain.shared.Sorting;

/** Where users are kept. */
public interface UserRepository {
  void add(User user);

  User get(long id);

  /** Holds the row until the transaction ends. */
  User lock(long id);

  Optional<User> find(long institutionId, long id);

  /** User IDs are unique in the whole deployment, deleted users included. */
  Optional<User> findByLoginId(String loginId);

  /** The user whose password that is; empty for a contract's or an unknown identifier's. */
  Optional<User> findByCredential(long credentialId);

  /**
   * Those deleted last, whatever the order.
   *
   * @param prefix of user ID, name or, from eight digits on, a certificate's serial number; empty =
   *     all
   */
  List<User> search(
      long institutionId,
      UserGroup group,
      String prefix,
      Sorting<UserOrder> sorting,
      int first,
      int count);

  /** How many {@link #search} would find in all. */
  long count(long institutionId, UserGroup group, String prefix);

  /** Users of the institution in these roles who are not deleted. */
  long countPresent(long institutionId, Set<UserRole> roles);

  /** Users of a contract in these roles who are not deleted, by user ID. */
  List<User> members(long contractId, Set<UserRole> roles, UserSearch search, int first, int count);

  /** How many {@link #members} would find in all. */
  long countMembers(long contractId, Set<UserRole> roles, UserSearch search);

  /** General users of a contract who are not deleted. */
  default long countGeneralUsers(long contractId) {
    return countMembers(contractId, Set.of(UserRole.GENERAL), UserSearch.ALL);
  }

  /** Masters first, then by user ID. */
  List<User> ofContract(long contractId);
}
