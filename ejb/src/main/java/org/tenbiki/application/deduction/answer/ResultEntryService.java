package org.tenbiki.application.deduction.answer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenbiki.application.deduction.DeductionTask;
import org.tenbiki.application.deduction.ListSeal;
import org.tenbiki.application.deduction.ListTotals;
import org.tenbiki.application.deduction.MemberLists;
import org.tenbiki.application.deduction.step.ListSteps;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.deduction.Answer;
import org.tenbiki.domain.deduction.AskedAmount;
import org.tenbiki.domain.deduction.BatchAct;
import org.tenbiki.domain.deduction.BatchState;
import org.tenbiki.domain.deduction.DeductionAnswer;
import org.tenbiki.domain.deduction.DeductionAnswerRepository;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionLineStore;
import org.tenbiki.domain.deduction.ListLimits;
import org.tenbiki.domain.deduction.UndeductibleReason;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.NameRule;
import org.tenbiki.domain.user.UserRepository;

/**
 * How a 担当者 answers a list: everything was deducted but the rows that it names. Kept at once, so
 * that a session may end and another clerk go on. Source: requirement K-3.
 */
@Stateless
@RolesAllowed("member")
public class ResultEntryService {
  private static final NameRule NOTE = new NameRule(ListLimits.NOTE_LENGTH, false);

  @Inject MemberLists lists;
  @Inject ListSteps steps;
  @Inject DeductionLineStore lines;
  @Inject DeductionAnswerRepository answers;
  @Inject UserRepository users;
  @Inject Clock clock;

  /**
   * Keeps answers, all or none; under the list's row lock, so that of two clerks one is told what
   * the other did.
   *
   * @throws BusinessRuleException FORBIDDEN, NOT_FOUND also for a row that asks for nothing,
   *     WRONG_LIST_STATE, LIST_CUT_OFF, or what is wrong with an answer
   */
  public AnswerResult answer(Actor actor, long batchId, List<RowAnswer> typed) {
    DeductionBatch batch = lists.lock(actor, DeductionTask.RESULTS, batchId);
    Map<Integer, Answer> checked = check(typed);
    Map<Integer, AskedAmount> asked = lines.asked(batch.id(), checked.keySet());
    if (asked.size() != checked.size()) {
      throw new BusinessRuleException(ErrorCode.NOT_FOUND);
    }
    batch.mustTakeAnswers(clock.instant());
    Map<Integer, DeductionAnswer> kept =
        answers.ofRows(batch.id(), checked.keySet()).stream()
            .collect(Collectors.toMap(DeductionAnswer::position, Function.identity()));
    List<AnswerResult.Conflict> conflicts = conflicts(typed, kept);
    if (!conflicts.isEmpty()) {
      return new AnswerResult.Overtaken(conflicts);
    }
    Instant now = clock.instant();
    for (Map.Entry<Integer, Answer> row : checked.entrySet()) {
      DeductionAnswer before = kept.get(row.getKey());
      Answer answer = row.getValue();
      if (before != null && !before.answer().equals(answer)) {
        before.change(answer, now, actor.userId());
      } else if (before == null && !answer.equals(Answer.DEDUCTED)) {
        AskedAmount of = Objects.requireNonNull(asked.get(row.getKey()));
        answers.add(new DeductionAnswer(batch.id(), row.getKey(), of, answer, now, actor.userId()));
      }
    }
    if (batch.state() != BatchState.ENTERING) {
      steps.take(actor, batch, BatchAct.ENTER, "");
    }
    return new AnswerResult.Kept();
  }

  private static Map<Integer, Answer> check(List<RowAnswer> typed) {
    Violations violations = new Violations();
    Map<Integer, Answer> checked = new TreeMap<>();
    for (RowAnswer row : typed) {
      Optional<UndeductibleReason> reason =
          Arrays.stream(UndeductibleReason.values())
              .filter(one -> one.name().equals(row.reason()))
              .findFirst();
      if (reason.isEmpty() && !row.reason().isEmpty()) {
        violations.add("reason-" + row.position(), ErrorCode.NOT_A_CHOICE);
      }
      String note = NOTE.fold(row.note());
      if (!note.isEmpty()) {
        violations.check("note-" + row.position(), note, NOTE);
      }
      checked.put(row.position(), new Answer(reason.orElse(null), row.depositStopped(), note));
    }
    violations.throwIfAny();
    return checked;
  }

  private List<AnswerResult.Conflict> conflicts(
      List<RowAnswer> typed, Map<Integer, DeductionAnswer> kept) {
    List<AnswerResult.Conflict> conflicts = new ArrayList<>();
    for (RowAnswer row : typed) {
      DeductionAnswer now = kept.get(row.position());
      int version = now == null ? DeductionAnswer.NO_VERSION : now.version();
      if (now != null && version != row.version()) {
        conflicts.add(
            new AnswerResult.Conflict(
                row.position(), version, now.answer(), nameOf(now.changedBy()), now.changedAt()));
      }
    }
    return conflicts;
  }

  private String nameOf(long userId) {
    return users.get(userId).name();
  }

  /**
   * Sends it to the 承認者.
   *
   * @throws BusinessRuleException FORBIDDEN, NOT_FOUND, WRONG_LIST_STATE or LIST_CUT_OFF
   */
  public void submit(Actor actor, long batchId) {
    DeductionBatch batch = lists.lock(actor, DeductionTask.RESULTS, batchId);
    if (BatchAct.ENTER.isPossibleIn(batch.state())) {
      // nothing had to be typed: everything was deducted
      steps.take(actor, batch, BatchAct.ENTER, "");
    }
    steps.take(actor, batch, BatchAct.SUBMIT, "");
  }

  /**
   * The same by somebody who confirms what is shown.
   *
   * @param seen the seal of the list as it was shown
   * @throws BusinessRuleException also LIST_CHANGED_MEANWHILE, if it is another one now
   */
  public void submitAsSeen(Actor actor, long batchId, String seen) {
    DeductionBatch batch = lists.lock(actor, DeductionTask.RESULTS, batchId);
    ListSeal.check(seen, batch, ListTotals.of(lines.sums(batchId)), answers.versions(batchId));
    submit(actor, batchId);
  }

  /**
   * Takes it back while nobody has decided.
   *
   * @throws BusinessRuleException as {@link #submit}
   */
  public void pullBack(Actor actor, long batchId) {
    steps.take(actor, lists.lock(actor, DeductionTask.RESULTS, batchId), BatchAct.PULL_BACK, "");
  }
}
