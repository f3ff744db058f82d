package org.tenbiki.application;

import org.tenbiki.domain.audit.AuditOrder;
import org.tenbiki.domain.contract.ContractOrder;
import org.tenbiki.domain.notification.MailOrder;
import org.tenbiki.domain.shared.Sorting;
import org.tenbiki.domain.user.UserOrder;

/** The orders in which pages show their lists if nobody asks for another. */
public final class Usual {
  public static final Sorting<UserOrder> USERS = Sorting.ascending(UserOrder.LOGIN_ID);
  public static final Sorting<ContractOrder> CONTRACTS = Sorting.ascending(ContractOrder.NUMBER);
  public static final Sorting<MailOrder> MAILS = Sorting.descending(MailOrder.CREATED_AT);
  public static final Sorting<AuditOrder> EVENTS = Sorting.descending(AuditOrder.TIME);

  private Usual() {}
}
