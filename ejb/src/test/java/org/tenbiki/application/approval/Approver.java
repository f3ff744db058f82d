package org.tenbiki.application.approval;

import org.tenbiki.application.OtherKind;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/** A master whose institution asks for approval passwords. */
public final class Approver {
  public static final String APPROVAL = "appr0val";

  private final TestContainer container;
  private final Rokin bank;

  /** Registered, and without an approval password so far. */
  public Approver(TestContainer container) {
    this.container = container;
    bank = new Rokin(container);
    OtherKind.change(container, "APPROVAL_PASSWORD:false", "APPROVAL_PASSWORD:true");
    bank.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
  }

  public Rokin bank() {
    return bank;
  }

  public Actor actor() {
    return bank.actor(Rokin.LOGIN_ID);
  }

  public void set() {
    set(APPROVAL, APPROVAL);
  }

  public void set(String password, String again) {
    container.get(ApprovalPasswordService.class).set(actor(), password, again);
  }

  public ApprovalStatus status() {
    return container.get(ApprovalPasswordService.class).status(actor());
  }

  public ApprovalResult confirm(String typed) {
    return container.get(ApprovalCheckService.class).confirm(actor(), typed);
  }

  public ApprovalResult change(String current, String password) {
    return container
        .get(ApprovalPasswordService.class)
        .change(actor(), new ApprovalChange(current, password, password));
  }

  /** Somebody else gives one. */
  public void receive(String password) {
    container.inTransaction(
        () -> {
          User user = container.get(UserRepository.class).get(actor().userId());
          container.get(ApprovalPasswords.class).give(actor(), user, "fake:" + password);
          return user.id();
        });
  }

  /** Somebody else takes it away. */
  public void lose() {
    container.inTransaction(
        () -> {
          User user = container.get(UserRepository.class).get(actor().userId());
          container.get(ApprovalPasswords.class).remove(actor(), user);
          return user.id();
        });
  }
}
