package org.tenbiki.web.staff.notices;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.announcement.WriteAnnouncement;
import org.tenbiki.domain.announcement.Importance;
import org.tenbiki.domain.contract.DeductionKind;

/** The fields of the form in which an announcement is written and changed. */
public final class AnnouncementFields {
  private String kind = "";
  private String contractNumber = "";
  private String from = "";
  private String to = "";
  private String importance = "";
  private boolean mustConfirm;
  private String title = "";
  private String body = "";
  private String link = "";

  AnnouncementFields(WriteAnnouncement form) {
    kind = form.kind();
    contractNumber = form.contractNumber();
    from = form.from();
    to = form.to();
    importance = form.importance();
    mustConfirm = form.mustConfirm();
    title = form.title();
    body = form.body();
    link = form.link();
  }

  WriteAnnouncement command() {
    return new WriteAnnouncement(
        kind, contractNumber, from, to, importance, mustConfirm, title, body, link);
  }

  /** What staff may choose from. */
  public List<Importance> getImportances() {
    return List.of(Importance.values());
  }

  public List<DeductionKind> getKinds() {
    return List.of(DeductionKind.values());
  }

  public String getKind() {
    return kind;
  }

  /** Null if nothing was chosen. */
  public void setKind(@Nullable String kind) {
    this.kind = Objects.requireNonNullElse(kind, "");
  }

  public String getContractNumber() {
    return contractNumber;
  }

  public void setContractNumber(String contractNumber) {
    this.contractNumber = contractNumber;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getImportance() {
    return importance;
  }

  /** Null if nothing was chosen. */
  public void setImportance(@Nullable String importance) {
    this.importance = Objects.requireNonNullElse(importance, "");
  }

  public boolean isMustConfirm() {
    return mustConfirm;
  }

  public void setMustConfirm(boolean mustConfirm) {
    this.mustConfirm = mustConfirm;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }

  public String getLink() {
    return link;
  }

  public void setLink(String link) {
    this.link = link;
  }
}
