package org.tenbiki.system;

import java.util.Map;
import java.util.Set;

/**
 * A user of a contract of densai in a session of its own.
 *
 * @param rights granted one by one
 * @param reachesAccount whether the account of the test was granted, too
 */
record DensaiUser(
    HttpMember holder,
    boolean isMaster,
    Set<String> rights,
    boolean reachesAccount,
    HttpClerk clerk) {

  Visitor.Answer open(String address) {
    return Visitor.answer(clerk.open(address));
  }

  Visitor.Answer post(String address, Map<String, String> fields) {
    return Visitor.answer(clerk.post(clerk.address().resolve(address), fields));
  }

  @Override
  public String toString() {
    return (isMaster ? "master " : "") + holder.userId() + " " + rights + " " + reachesAccount;
  }
}
