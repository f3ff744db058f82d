package org.tenbiki.application.contract;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tenbiki.application.user.UserViews;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.user.UserRepository;

/** Contracts as staff see them. */
@Dependent
public class ContractViews {
  @Inject UserRepository users;
  @Inject UserViews views;

  ContractRow row(Contract contract) {
    return new ContractRow(
        contract.id(),
        contract.number(),
        contract.name(),
        contract.branch(),
        contract.status().name(),
        contract.hasMaster(),
        views.lock(contract.credentialId()).isReleasable(),
        contract.needsCertificates(),
        contract.registeredAt());
  }

  ContractDetails details(Contract contract) {
    return new ContractDetails(
        row(contract),
        contract.deductionKinds(),
        views.lock(contract.credentialId()),
        users.ofContract(contract.id()).stream().map(views::row).toList());
  }
}
