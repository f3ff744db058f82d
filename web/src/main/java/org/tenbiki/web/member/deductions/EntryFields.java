package org.tenbiki.web.member.deductions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenbiki.application.deduction.answer.RowAnswer;

/**
 * What the page of a result sent, row by row. Its fields are named after rows, as between two
 * requests other rows may have come to the page. Source: requirement K-3.
 */
@RequestScoped
public class EntryFields {
  private static final String POSITION = "[1-9][0-9]{0,6}";
  private static final String VERSION = "[0-9]{1,9}";

  @Inject transient HttpServletRequest request;

  /** By position, in the page's order. */
  Map<Integer, RowAnswer> typed() {
    Map<Integer, RowAnswer> typed = new LinkedHashMap<>();
    positions("row")
        .forEach(
            position ->
                typed.put(
                    position,
                    new RowAnswer(
                        position,
                        version(position),
                        text("reason-" + position),
                        isTicked("stopped-" + position),
                        text("note-" + position).strip())));
    return typed;
  }

  /** The same with one answer for all rows that were chosen. */
  Map<Integer, RowAnswer> typedForChosen() {
    Map<Integer, RowAnswer> typed = typed();
    for (int position : chosen()) {
      typed.computeIfPresent(
          position,
          (p, answer) ->
              new RowAnswer(p, answer.version(), getAllReason(), isAllStopped(), answer.note()));
    }
    return typed;
  }

  /** The reason for all rows that were chosen. */
  public String getAllReason() {
    return text("allReason");
  }

  /** 入金中止 for all rows that were chosen. */
  public boolean isAllStopped() {
    return isTicked("allStopped");
  }

  public boolean isChosen(int position) {
    return chosen().contains(position);
  }

  Set<Integer> chosen() {
    return positions("chosen").collect(Collectors.toSet());
  }

  /** Whether another clerk's answer is to stay as it is. */
  public boolean isTheirs(int position) {
    return isTicked("theirs-" + position);
  }

  /** What stood in the fields of that row before. */
  String before(int position) {
    return text("before-" + position);
  }

  private Stream<Integer> positions(String name) {
    return Optional.ofNullable(request.getParameterValues(name)).stream()
        .flatMap(Arrays::stream)
        .filter(text -> text.matches(POSITION))
        .map(Integer::valueOf);
  }

  private int version(int position) {
    String text = text("version-" + position);
    return text.matches(VERSION) ? Integer.parseInt(text) : 0;
  }

  private boolean isTicked(String name) {
    return !text(name).isEmpty();
  }

  private String text(String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("");
  }
}
