package org.tenbiki.application.deduction;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.tenbiki.application.shared.Powers;
import org.tenbiki.application.user.PowersInForce;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;
import org.tenbiki.domain.user.UserRight;

/** Whom a list concerns: by their rights, and by its account. Source: requirements K-1 and D-6. */
@Dependent
public class ListRecipients {
  @Inject UserRepository users;
  @Inject PowersInForce powers;
  @Inject DeductionAccess access;

  /** The users of its contract who hold one of these rights, masters first. */
  public List<User> of(DeductionBatch batch, Set<UserRight> rights) {
    return users.ofContract(batch.contractId()).stream()
        .filter(user -> !user.isDeleted())
        .filter(user -> concerns(powers.of(user), batch, rights))
        .toList();
  }

  private boolean concerns(Powers held, DeductionBatch batch, Set<UserRight> rights) {
    return !Collections.disjoint(held.rights(), rights) && access.opens(held, batch);
  }
}
