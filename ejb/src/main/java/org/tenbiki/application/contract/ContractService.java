package org.tenbiki.application.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.Locale;
import java.util.Optional;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Page;

/** Contracts, for the institution's staff. Source: requirement S-1. */
@Stateless
@RolesAllowed("staff")
public class ContractService {
  public ContractResult register(Actor actor, RegisterContract command) {
    throw new UnsupportedOperationException();
  }

  /**
   * @param search prefix of number or name; empty = all
   */
  public Page<ContractRow> list(Actor actor, String search, int first, int count) {
    throw new UnsupportedOperationException();
  }

  /** Empty if the actor's institution has no such contract. */
  public Optional<ContractDetails> find(Actor actor, long contractId) {
    throw new UnsupportedOperationException();
  }

  /** The 「ご利用開始(変更)のお知らせ」 as PDF; empty if the actor's institution has no such contract. */
  public Optional<byte[]> startNotice(Actor actor, long contractId, Locale locale) {
    throw new UnsupportedOperationException();
  }
}
