package org.tenbiki.application.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.settings.ChangedFigure;
import org.tenbiki.application.settings.ProfileChange;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.institution.ProfileDraft;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.staff.FourEyes;
import org.tenbiki.domain.staff.RequestContent;
import org.tenbiki.domain.staff.RequestKind;
import org.tenbiki.domain.staff.RequestState;
import org.tenbiki.domain.staff.RequestTarget;
import org.tenbiki.domain.staff.StaffRequest;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/** Requests as staff see them. */
@Dependent
public class RequestViews {
  @Inject UserRepository users;
  @Inject ContractRepository contracts;
  @Inject ProfileChange profileChange;

  RequestRow row(StaffRequest request) {
    return new RequestRow(
        request.id(),
        request.target().kind().name(),
        request.target().name(),
        person(request.preparedBy()),
        request.preparedAt(),
        request.state().name());
  }

  RequestDetails details(StaffRequest request, Actor actor) {
    RequestTarget target = request.target();
    RequestContent content = request.content();
    Optional<User> viewer = users.find(actor.institutionId(), actor.userId());
    boolean profile = target.kind() == RequestKind.CHANGE_PROFILE;
    boolean outdated = request.state() == RequestState.OUTDATED;
    String why = request.decisionNote().orElse("");
    return new RequestDetails(
        row(request),
        target.contractId(),
        organisation(target.contractId()),
        target.userId(),
        holder(target.userId()),
        content.note(),
        content.reason(),
        profile ? null : content.newValue(),
        profile ? changes(request) : List.of(),
        request.decidedBy().map(this::person).orElse(""),
        request.decidedAt().orElse(null),
        outdated ? "" : why,
        outdated ? ErrorCode.valueOf(why) : null,
        request.isPending()
            && viewer.filter(v -> FourEyes.refusalOf(request, v).isEmpty()).isPresent(),
        request.isPending() && request.isPreparedBy(actor.userId()));
  }

  private List<ChangedFigure> changes(StaffRequest request) {
    ProfileDraft draft = ProfileDraft.parse(Objects.requireNonNull(request.content().newValue()));
    return profileChange.changesOf(request.institutionId(), draft);
  }

  private String organisation(@Nullable Long contractId) {
    if (contractId == null) {
      return "";
    }
    Contract contract = contracts.get(contractId);
    return contract.number() + " " + contract.name();
  }

  private String holder(@Nullable Long userId) {
    return userId == null ? "" : person(userId);
  }

  private String person(long userId) {
    User user = users.get(userId);
    return user.loginId() + " " + user.name();
  }
}
