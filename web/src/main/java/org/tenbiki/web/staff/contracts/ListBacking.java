package org.tenbiki.web.staff.contracts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.contract.ContractRow;
import org.tenbiki.application.contract.ContractService;
import org.tenbiki.domain.contract.ContractOrder;
import org.tenbiki.domain.shared.Sorting;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Listing;

/** The institution's contracts, one page of them; search and page stand in the address. */
@Named("staffContracts")
@RequestScoped
public class ListBacking {
  @Inject transient ContractService contracts;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private Listing<ContractRow> list;

  @PostConstruct
  void load() {
    list =
        Listing.sorted(
            parameters,
            Sorting.ascending(ContractOrder.NUMBER),
            (sorting, first, count) ->
                contracts.list(user.actor(), getSearch(), sorting, first, count),
            "search");
  }

  public String getSearch() {
    return parameters.text("search");
  }

  public Listing<ContractRow> getList() {
    return list;
  }
}
