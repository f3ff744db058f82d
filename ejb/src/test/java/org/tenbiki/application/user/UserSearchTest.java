package org.tenbiki.application.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.Usual;
import org.tenbiki.domain.shared.Sorting;
import org.tenbiki.domain.user.UserGroup;
import org.tenbiki.domain.user.UserOrder;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("ユーザーの検索")
class UserSearchTest {
  private final TestContainer container;
  private final Rokin rokin;
  private final UserDirectoryService directory;
  private final String serialNumber;

  UserSearchTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    directory = container.get(UserDirectoryService.class);
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    rokin.registerMaster("CD123456", "sample002");
    rokin.certificateOf("sample002");
    rokin.certificateOf(Rokin.LOGIN_ID);
    serialNumber =
        directory
            .find(rokin.operator(), rokin.userId(Rokin.LOGIN_ID))
            .orElseThrow()
            .certificates()
            .get(0)
            .serialNumber();
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("電子証明書はシリアル番号で、区切りや大文字でも、その持ち主が見つかる (S-3)")
  void certificate_is_found_by_its_serial_number() {
    assertThat(found(serialNumber)).containsExactly(Rokin.LOGIN_ID);
    assertThat(found(serialNumber.substring(0, 8))).containsExactly(Rokin.LOGIN_ID);
    assertThat(found(serialNumber.toUpperCase(Locale.ROOT).replaceAll("(..)(?!$)", "$1:")))
        .containsExactly(Rokin.LOGIN_ID);
    assertThat(found(serialNumber + "0")).isEmpty();
  }

  @Test
  @DisplayName("8桁に足りない番号では探さず、ほかの群の持ち主も出ない (S-3)")
  void few_digits_are_no_serial_number() {
    assertThat(found(serialNumber.substring(0, 7))).isEmpty();
    assertThat(
            directory
                .list(rokin.operator(), UserGroup.STAFF, serialNumber, Usual.USERS, 0, 10)
                .rows())
        .isEmpty();
  }

  @Test
  @DisplayName("空の検索はすべて、IDは前方一致 (S-3)")
  void empty_search_finds_everyone_and_ids_by_their_beginning() {
    assertThat(found("")).contains(Rokin.LOGIN_ID, "sample002", "staff001");
    assertThat(found("ＳＡＭＰＬＥ００")).containsExactly(Rokin.LOGIN_ID, "sample002");
    assertThat(found("ample")).isEmpty();
  }

  @Test
  @DisplayName("どの列でも両方の向きに並び、番号の同じものは重ならない (画面要件26)")
  void users_are_sorted_by_every_column() {
    for (UserOrder by : UserOrder.values()) {
      List<String> down = new ArrayList<>(sorted(Sorting.descending(by)));
      Collections.reverse(down);
      assertThat(down).as(by.name()).isEqualTo(sorted(Sorting.ascending(by))).hasSizeGreaterThan(4);
    }
  }

  private List<String> sorted(Sorting<UserOrder> sorting) {
    return directory.list(rokin.operator(), UserGroup.ALL, "", sorting, 0, 20).rows().stream()
        .map(UserRow::loginId)
        .toList();
  }

  private List<String> found(String search) {
    return directory
        .list(rokin.operator(), UserGroup.ALL, search, Usual.USERS, 0, 20)
        .rows()
        .stream()
        .map(UserRow::loginId)
        .toList();
  }
}
