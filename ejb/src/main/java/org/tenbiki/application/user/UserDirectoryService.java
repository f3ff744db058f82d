package org.tenbiki.application.user;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Page;
import org.tenbiki.domain.shared.Sorting;
import org.tenbiki.domain.user.UserGroup;
import org.tenbiki.domain.user.UserOrder;
import org.tenbiki.domain.user.UserRepository;

/** Every user of an institution, its own staff among them. Source: requirement S-3. */
@Stateless
@RolesAllowed("staff")
public class UserDirectoryService {
  @Inject UserRepository users;
  @Inject UserViews views;

  /**
   * Those deleted last.
   *
   * @param search prefix of user ID, name or, from eight digits on, a certificate's serial number;
   *     empty = all
   */
  public Page<UserRow> list(
      Actor actor,
      UserGroup group,
      String search,
      Sorting<UserOrder> sorting,
      int first,
      int count) {
    String prefix = search.strip();
    List<UserRow> rows =
        users.search(actor.institutionId(), group, prefix, sorting, first, count).stream()
            .map(views::row)
            .toList();
    return new Page<>(rows, users.count(actor.institutionId(), group, prefix));
  }

  /** Empty if the actor's institution has no such user. */
  public Optional<UserDetails> find(Actor actor, long userId) {
    return users.find(actor.institutionId(), userId).map(views::details);
  }
}
