package org.tenbiki.domain.approval;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where approval passwords are kept. */
public interface ApprovalPasswordRepository {
  void add(ApprovalPassword password);

  Optional<ApprovalPassword> findByUser(long userId);

  /** The one whose hash that credential holds. */
  Optional<ApprovalPassword> findByCredential(long credentialId);

  /** Ids of the credentials of those users' approval passwords, in ascending order. */
  List<Long> credentialsOf(Collection<Long> userIds);

  /** Its user needs none any more. */
  void remove(ApprovalPassword password);
}
