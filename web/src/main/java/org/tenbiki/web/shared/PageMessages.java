package org.tenbiki.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page has to tell, for the error summary, the notice and the fields. */
@Named("messages")
@RequestScoped
public class PageMessages {
  /**
   * @param field client id of the field it is about, empty if it is about none
   * @param label of that field
   * @param code for the help desk, empty for notices
   */
  public record Line(String field, String label, String text, String code) {}

  /** Errors of no field, and those of fields in the order in which the page shows the fields. */
  public List<Line> getErrors() {
    return lines(FacesMessage.SEVERITY_ERROR);
  }

  /** What was done, and is to be looked after. */
  public List<Line> getWarnings() {
    return lines(FacesMessage.SEVERITY_WARN);
  }

  /** What was done. */
  public List<Line> getNotices() {
    return lines(FacesMessage.SEVERITY_INFO);
  }

  /** Whether one of the errors is about something that was typed. */
  public boolean isAboutFields() {
    return getErrors().stream().anyMatch(line -> !line.field().isEmpty());
  }

  /** Empty if nothing is wrong with the field. */
  public String errorOf(String clientId) {
    return getErrors().stream()
        .filter(line -> line.field().equals(clientId))
        .map(line -> line.text() + " (" + line.code() + ")")
        .findFirst()
        .orElse("");
  }

  private static List<Line> lines(FacesMessage.Severity severity) {
    FacesContext faces = FacesContext.getCurrentInstance();
    List<Placed> lines = new ArrayList<>();
    Iterator<@Nullable String> fields = faces.getClientIdsWithMessages();
    while (fields.hasNext()) {
      @Nullable String field = fields.next();
      for (FacesMessage message : faces.getMessageList(field)) {
        if (kindOf(message).equals(severity)) {
          lines.add(line(faces, field, message));
        }
      }
    }
    return lines.stream().sorted(Comparator.comparing(Placed::place)).map(Placed::line).toList();
  }

  /** Whatever is worse than a warning is an error. */
  private static FacesMessage.Severity kindOf(FacesMessage message) {
    return message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) > 0
        ? FacesMessage.SEVERITY_ERROR
        : message.getSeverity();
  }

  /**
   * @param place orders as the page does
   */
  private record Placed(String place, Line line) {}

  private static Placed line(FacesContext faces, @Nullable String field, FacesMessage message) {
    @Nullable UIComponent component =
        field == null ? null : faces.getViewRoot().findComponent(field);
    @Nullable Object label = component == null ? null : component.getAttributes().get("label");
    message.rendered();
    if (field != null && message instanceof FieldMessage plain) {
      return new Placed(
          "", new Line(field, plain.label(), message.getSummary(), message.getDetail()));
    }
    return new Placed(
        place(component),
        new Line(
            component == null || field == null ? "" : field,
            label == null ? "" : label.toString(),
            message.getSummary(),
            message.getDetail()));
  }

  /** From the root of the view down, one character for each place among its siblings. */
  private static String place(@Nullable UIComponent component) {
    StringBuilder place = new StringBuilder();
    @Nullable UIComponent one = component;
    while (one != null && one.getParent() != null) {
      place.append((char) (one.getParent().getChildren().indexOf(one) + 1));
      one = one.getParent();
    }
    return place.reverse().toString();
  }
}
