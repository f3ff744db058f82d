package org.tenbiki.application.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("重要なお知らせの書き直し")
class AnnouncementEditTest {
  private final TestContainer container;
  private final AnnouncementService service;
  private final Actor operator;
  private final UUID form = UUID.randomUUID();
  private final long id;

  AnnouncementEditTest(TestDatabase database) {
    container = TestContainer.over(database);
    service = container.get(AnnouncementService.class);
    operator = new Rokin(container).operator();
    id = service.publish(operator, form, titled("最初"));
  }

  @AfterEach
  void stop() {
    container.close();
  }

  private static WriteAnnouncement titled(String title) {
    return new WriteAnnouncement(
        "", "", "2026-04-01T12:00", "2026-04-30T18:00", "NORMAL", false, title, "<p>お早めに。</p>", "");
  }

  private AnnouncementDetails details() {
    return service.find(operator, id).orElseThrow();
  }

  @Test
  @DisplayName("二人が同時に直しても、あとの一人に知らせ、先の変更は失われない (S-4)")
  void second_editor_is_told() {
    long version = details().version();
    service.change(operator, id, version, titled("一人目"));

    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(() -> service.change(operator, id, version, titled("二人目")))
        .extracting(BusinessRuleException::code)
        .isEqualTo(ErrorCode.ANNOUNCEMENT_CHANGED_MEANWHILE);
    assertThat(details().row().title()).isEqualTo("一人目");

    service.change(operator, id, details().version(), titled("二人目"));
    assertThat(details().row().title()).isEqualTo("二人目");
  }

  @Test
  @DisplayName("「戻る」で書き直して登録したものは、別のお知らせになり、失われない (S-4)")
  void same_form_with_other_words_is_another_announcement() {
    long again = service.publish(operator, form, titled("最初"));
    long other = service.publish(operator, form, titled("書き直し"));

    assertThat(again).isEqualTo(id);
    assertThat(other).isNotEqualTo(id);
    assertThat(service.list(operator, 0, 10).rows())
        .extracting(AnnouncementRow::title)
        .containsExactlyInAnyOrder("最初", "書き直し");
  }
}
