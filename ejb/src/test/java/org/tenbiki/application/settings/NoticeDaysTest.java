package org.tenbiki.application.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.certificate.ExpiryNoticeService;
import org.tenbiki.application.staff.Decision;
import org.tenbiki.application.staff.PreparationService;
import org.tenbiki.domain.institution.ProfileField;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("お知らせの日数の変更")
class NoticeDaysTest {
  /**
   * 30 and 10 days before the last day, 2027-04-01, of a certificate issued at the clock's noon.
   */
  private static final Instant FIRST_DUE = Instant.parse("2027-03-01T15:00:00Z");

  private static final Instant SECOND_DUE = Instant.parse("2027-03-21T15:00:00Z");

  /** 40, 20 and 5 days before the last day. */
  private static final Instant FORTY = Instant.parse("2027-02-19T15:00:00Z");

  private static final Instant TWENTY = Instant.parse("2027-03-11T15:00:00Z");
  private static final Instant FIVE = Instant.parse("2027-03-26T15:00:00Z");

  private final TestContainer container;
  private final Rokin rokin;

  NoticeDaysTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    rokin.certificateOf(Rokin.LOGIN_ID);
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("早めれば、発行済みの証明書にも新しい日に届く (C-9, S-6)")
  void earlier_days_hold_for_certificates_that_are_issued() {
    change(40, 20);

    assertThat(writtenAt(FORTY.minusMillis(1))).isEmpty();
    assertThat(writtenAt(FORTY)).containsExactly(MailKind.EXPIRY_FIRST_NOTICE);
    assertThat(writtenAt(TWENTY.minusMillis(1))).isEmpty();
    assertThat(writtenAt(TWENTY)).containsExactly(MailKind.EXPIRY_SECOND_NOTICE);
  }

  @Test
  @DisplayName("遅らせれば、前の日には届かない (C-9, S-6)")
  void later_days_hold_for_certificates_that_are_issued() {
    change(10, 5);

    assertThat(writtenAt(FIRST_DUE)).isEmpty();
    assertThat(writtenAt(SECOND_DUE)).containsExactly(MailKind.EXPIRY_FIRST_NOTICE);
    assertThat(writtenAt(FIVE)).containsExactly(MailKind.EXPIRY_SECOND_NOTICE);
  }

  @Test
  @DisplayName("届いたお知らせは、日数を変えても二度は届かない (C-9, S-6)")
  void what_was_sent_is_not_sent_again() {
    assertThat(writtenAt(FIRST_DUE)).containsExactly(MailKind.EXPIRY_FIRST_NOTICE);

    change(40, 30);

    assertThat(writtenAt(FIRST_DUE)).containsExactly(MailKind.EXPIRY_SECOND_NOTICE);
    assertThat(writtenAt(SECOND_DUE)).isEmpty();
  }

  @Test
  @DisplayName("新しい日がもう過ぎていれば、すぐに届く (C-9, S-6)")
  void a_day_that_has_passed_is_due_at_once() {
    container.clock().set(FORTY.plusSeconds(1));
    change(50, 5);

    assertThat(writtenAt(FORTY.plusSeconds(2))).containsExactly(MailKind.EXPIRY_FIRST_NOTICE);
    assertThat(writtenAt(FIRST_DUE)).isEmpty();
    assertThat(writtenAt(FIVE)).containsExactly(MailKind.EXPIRY_SECOND_NOTICE);
  }

  private void change(int first, int second) {
    ProfileService profiles = container.get(ProfileService.class);
    Map<ProfileField, String> figures =
        profiles.find(rokin.operator()).figures().stream()
            .collect(Collectors.toMap(FigureView::field, FigureView::text));
    figures.put(ProfileField.RENEWAL_WINDOW_DAYS, "60");
    figures.put(ProfileField.FIRST_NOTICE_DAYS, String.valueOf(first));
    figures.put(ProfileField.SECOND_NOTICE_DAYS, String.valueOf(second));
    String draft = profiles.check(rokin.operator(), new EditProfile(0, figures));
    assertThat(
            rokin.approve(
                container
                    .get(PreparationService.class)
                    .changeProfile(rokin.operator(), draft, "改定")))
        .isEqualTo(new Decision.Made());
  }

  private List<MailKind> writtenAt(Instant now) {
    container.clock().set(now);
    int before = rokin.mails().size();
    container.get(ExpiryNoticeService.class).writeDue();
    List<MailKind> all = rokin.mails();
    return all.subList(0, all.size() - before);
  }
}
