package org.tenbiki.domain.institution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("規則の値の組み合わせ（13章）")
class ProfileRulesTest {
  @Test
  @DisplayName("rokin の値は矛盾しない")
  void figures_of_rokin_make_sense() {
    assertThat(ProfileRules.violationsOf(Profiles.rokin())).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("限界のちょうどは通る")
  @CsvSource(
      delimiter = '|',
      value = {
        "CONTRACT_NUMBER_MIN:4,CONTRACT_NUMBER_MAX:4",
        "INITIAL_PASSWORD_MIN:9,INITIAL_PASSWORD_MAX:9",
        "LOGIN_ID_MIN:12",
        "PASSWORD_MIN:12",
        "PASSWORD_STYLE:MODERN,PASSWORD_MIN:8,PASSWORD_MAX:64,PASSWORD_MIX:false",
        "REMAINING_SHOWN_FROM:5",
        "RENEWAL_WINDOW_DAYS:179,VALIDITY_DAYS:180",
        "FIRST_NOTICE_DAYS:40,RENEWAL_WINDOW_DAYS:40",
        "SECOND_NOTICE_DAYS:29",
        "IDLE_MINUTES:3",
        "LOCK_MINUTES:,LOCKS_PER_BLOCK:",
        "LOCK_MINUTES:,LOCKS_PER_BLOCK:1",
        "LOCK_MINUTES:1,LOCKS_PER_BLOCK:2",
        "SECOND_FACTOR:GRID_CARD,FIRST_LOG_IN:CERTIFICATE",
        "LOGIN_ID_PREFIX:d-,LOGIN_ID_MAX:62",
        "SUBJECT_WITH_CODE:true,LOGIN_ID_MAX:60",
        "SECOND_FACTOR:EITHER,TOTP_STEP:SECONDS_60",
        "SECOND_FACTOR:GRID_CARD",
        "APPROVAL_PASSWORD_DAYS:15",
        "USER_UPDATE_STEP:true,APPROVAL_PASSWORD:true",
        "APPROVAL_PASSWORD:true",
        "MASTER_BY_STAFF:true,FIRST_PASSWORD_CHANGE:true",
        "VALIDITY_RULE:YEAR,VALIDITY_DAYS:365"
      })
  void figures_at_the_limit_make_sense(String differences) {
    assertThat(ProfileRules.violationsOf(Profiles.rokinWith(differences))).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("限界を超えると、その項目で理由と相手の値を告げて断る")
  @CsvSource(
      delimiter = '|',
      value = {
        "CONTRACT_NUMBER_MIN:9|CONTRACT_NUMBER_MIN LEAST_ABOVE_MOST [8]",
        "INITIAL_PASSWORD_MIN:7|INITIAL_PASSWORD_MIN LEAST_ABOVE_MOST [6]",
        "LOGIN_ID_MIN:13|LOGIN_ID_MIN LEAST_ABOVE_MOST [12]",
        "PASSWORD_MAX:6,PASSWORD_MIN:7|PASSWORD_MIN LEAST_ABOVE_MOST [6]",
        "PASSWORD_STYLE:MODERN,PASSWORD_MIN:7,PASSWORD_MAX:64,PASSWORD_MIX:false"
            + "|PASSWORD_MIN MODERN_TOO_SHORT [8]",
        "PASSWORD_STYLE:MODERN,PASSWORD_MIN:8,PASSWORD_MAX:63,PASSWORD_MIX:false"
            + "|PASSWORD_MAX MODERN_MAX_TOO_SHORT [64]",
        "PASSWORD_STYLE:MODERN,PASSWORD_MIN:8,PASSWORD_MAX:64,PASSWORD_MIX:true"
            + "|PASSWORD_MIX MODERN_MIX []",
        "REMAINING_SHOWN_FROM:6|REMAINING_SHOWN_FROM SHOWN_AFTER_LOCK [6]",
        "RENEWAL_WINDOW_DAYS:180,VALIDITY_DAYS:180|RENEWAL_WINDOW_DAYS WINDOW_BEYOND_VALIDITY [180]",
        "FIRST_NOTICE_DAYS:31|FIRST_NOTICE_DAYS NOTICE_BEFORE_WINDOW [30]",
        "SECOND_NOTICE_DAYS:30|SECOND_NOTICE_DAYS NOTICES_NOT_DESCENDING [30]",
        "LOGIN_ID_PREFIX:d-,LOGIN_ID_MAX:63|LOGIN_ID_MAX LOGIN_ID_TOO_LONG [62]",
        "SUBJECT_WITH_CODE:true,LOGIN_ID_MAX:61|LOGIN_ID_MAX LOGIN_ID_TOO_LONG [60]",
        "TOTP_STEP:SECONDS_60|TOTP_STEP STEP_WITHOUT_TOKEN []",
        "SECOND_FACTOR:GRID_CARD,TOTP_STEP:SECONDS_60|TOTP_STEP STEP_WITHOUT_TOKEN []",
        "VALIDITY_RULE:YEAR|VALIDITY_DAYS YEAR_HAS_365_DAYS [365]",
        "SECOND_FACTOR:GRID_CARD,FIRST_LOG_IN:PASSWORD|FIRST_LOG_IN FACTOR_WITHOUT_CERTIFICATE []",
        "APPROVAL_PASSWORD_DAYS:14|APPROVAL_PASSWORD_WARNING_DAYS WARNING_BEYOND_APPROVAL [14]",
        "USER_UPDATE_STEP:true|APPROVAL_PASSWORD UPDATE_WITHOUT_APPROVAL []",
        "LOCK_MINUTES:,LOCKS_PER_BLOCK:2|LOCKS_PER_BLOCK BLOCK_NEVER_REACHED []",
        "MASTER_BY_STAFF:true|FIRST_PASSWORD_CHANGE PAPER_PASSWORD_KEPT []",
        "IDLE_MINUTES:2|IDLE_WARNING_MINUTES WARNING_BEYOND_IDLE [2]"
      })
  void figures_beyond_the_limit_are_told_beside_the_field(String differences, String told) {
    assertThat(ProfileRules.violationsOf(Profiles.rokinWith(differences)))
        .extracting(v -> v.field() + " " + v.code() + " " + v.arguments())
        .containsExactly(told);
  }

  @Test
  @DisplayName("いくつも間違っていれば、全部を告げる")
  void every_contradiction_is_told() {
    assertThat(
            ProfileRules.violationsOf(
                Profiles.rokinWith("PASSWORD_MIN:20,SECOND_NOTICE_DAYS:40,IDLE_MINUTES:2")))
        .hasSize(3);
  }
}
