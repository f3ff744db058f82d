package org.tenbiki.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenbiki.application.announcement.AnnouncementService;
import org.tenbiki.application.announcement.WriteAnnouncement;
import org.tenbiki.application.demo.DemoSeed;
import org.tenbiki.application.demo.DemoSeedService;
import org.tenbiki.application.institution.InstitutionService;
import org.tenbiki.application.member.GeneralUserService;
import org.tenbiki.application.member.RegisterUser;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.staff.Handling;
import org.tenbiki.application.staff.PreparationService;
import org.tenbiki.domain.institution.HelpDesk;
import org.tenbiki.domain.institution.InstitutionTexts;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.LocalizedText;
import org.tenbiki.domain.user.UserRole;
import org.tenbiki.persistence.TestDatabase;

/**
 * Every use case × every role × own and other organisation, generated from the services. Source:
 * requirements, section 1; security.md, fault 24.
 */
@DisplayName("業務の権限")
class ServiceRightsTest {
  private static final String TABLE = "service-rights.txt";

  private static final RegisterUser GENERAL_USER =
      new RegisterUser(
          "general1",
          Rokin.PASSWORD,
          Rokin.PASSWORD,
          "一般太郎",
          "general1@union.example",
          "general1@union.example",
          Set.of(),
          "ja");

  private final TestContainer container = TestContainer.over(TestDatabase.H2);
  private final Rokin rokin = new Rokin(container);
  private final Set<Row> table = table();

  private record Row(String useCase, String roles, String kind) {}

  @AfterEach
  void stop() {
    container.close();
  }

  private static Set<Row> table() {
    try (InputStream in =
        Objects.requireNonNull(ServiceRightsTest.class.getResourceAsStream(TABLE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\s+", -1))
          .map(cells -> new Row(cells[0], cells[1], cells[2]))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String kind(UseCase useCase) {
    return table.stream()
        .filter(row -> row.useCase().equals(useCase.name()))
        .map(Row::kind)
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("だれがするかを受け取る業務は、一つ残らず表にあり、容器が入れる役割もその通り (1章)")
  void every_use_case_has_an_expectation() {
    assertThat(UseCase.all().stream().map(u -> u.name() + " " + u.roles()))
        .containsExactlyInAnyOrderElementsOf(
            table.stream().map(row -> row.useCase() + " " + row.roles()).toList());
  }

  @Test
  @DisplayName("変える業務は、担当と役席のほかはだれも通らない (1章)")
  void only_operators_and_approvers_change() {
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    assertRefused("changes", Set.of(UserRole.AUDITOR, UserRole.MASTER, UserRole.GENERAL));
  }

  @Test
  @DisplayName("証跡の検査は、役席と監査担当のほかはだれも通らない (1章, S-5)")
  void only_approvers_and_auditors_verify() {
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    assertRefused("verifies", Set.of(UserRole.STAFF_OPERATOR, UserRole.MASTER, UserRole.GENERAL));
  }

  @Test
  @DisplayName("マスターユーザーの業務は、ほかのだれも通らない (1章)")
  void only_masters_manage_general_users() {
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    assertRefused(
        "master",
        Set.of(
            UserRole.GENERAL, UserRole.STAFF_OPERATOR, UserRole.STAFF_APPROVER, UserRole.AUDITOR));
  }

  private void assertRefused(String kind, Set<UserRole> roles) {
    for (UseCase useCase : UseCase.all().stream().filter(u -> kind(u).equals(kind)).toList()) {
      for (UserRole role : roles) {
        assertThatExceptionOfType(BusinessRuleException.class)
            .as(useCase.name() + " by " + role)
            .isThrownBy(() -> useCase.call(container, actor(role), 1))
            .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
      }
    }
  }

  private Actor actor(UserRole role) {
    Actor auditor = rokin.actor("audit001");
    Long contractId = role.isStaff() ? null : rokin.actor(Rokin.LOGIN_ID).contractId();
    return new Actor(
        auditor.userId(), "audit001", role, rokin.institutionId(), contractId, Rokin.ADDRESS);
  }

  @Test
  @DisplayName("よその金庫やよその契約の番号を指しても、何も見えず何も変わらない (1章)")
  void nobody_reaches_what_is_of_others() {
    List<Long> ids = ownedByTheFirst();
    LocalizedText text = new LocalizedText("よその金庫", "Other");
    container
        .get(DemoSeedService.class)
        .seed(
            new DemoSeed(
                "other",
                "rokin",
                null,
                new InstitutionTexts(text, text, new HelpDesk(text, "", text, text)),
                List.of(
                    new DemoSeed.Staff(
                        UserRole.STAFF_APPROVER, "other001", Rokin.PASSWORD, "よその人")),
                List.of()));
    Actor own = rokin.actor("other001");
    long otherInstitution =
        container.get(InstitutionService.class).find("other").orElseThrow().id();
    Actor staff =
        new Actor(own.userId(), "other001", own.role(), otherInstitution, null, Rokin.ADDRESS);
    Actor master = new Actor(own.userId(), "other001", UserRole.MASTER, otherInstitution, 999L, "");

    for (UseCase useCase : UseCase.all().stream().filter(UseCase::takesId).toList()) {
      boolean ofMembers = useCase.roles().matches("master|member");
      ids.forEach(id -> assertNothing(useCase, ofMembers ? master : staff, id));
      if (useCase.name().endsWith("Service.find")) {
        Actor owner = ofMembers ? rokin.actor(Rokin.LOGIN_ID) : rokin.operator();
        assertThat(ids)
            .as(useCase.name())
            .anyMatch(id -> !Optional.empty().equals(useCase.call(container, owner, id)));
      }
    }
  }

  /** A master, a general user with certificate and mail, a notice, a request: the ids of all. */
  private List<Long> ownedByTheFirst() {
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    container.get(GeneralUserService.class).register(rokin.actor(Rokin.LOGIN_ID), GENERAL_USER, "");
    long general = rokin.userId(GENERAL_USER.loginId());
    rokin.certificateOf(GENERAL_USER.loginId());
    long announcement =
        container
            .get(AnnouncementService.class)
            .publish(
                rokin.operator(),
                new UUID(1, 1),
                new WriteAnnouncement(
                    "", "", "2026-01-01T00:00", "2099-01-01T00:00", "NORMAL", false, "題", "文", ""));
    Handling request =
        container
            .get(PreparationService.class)
            .changeLoginId(rokin.operator(), general, "another1", "改姓");
    return List.of(
        general,
        announcement,
        ((Handling.Prepared) request).requestId(),
        rokin.userId(Rokin.LOGIN_ID),
        Objects.requireNonNull(rokin.actor(Rokin.LOGIN_ID).contractId()),
        anId("certificate"),
        anId("mail_message"));
  }

  private long anId(String of) {
    return container.inTransaction(
        () ->
            ((Number)
                    container
                        .get(EntityManager.class)
                        .createNativeQuery("SELECT max(id) FROM " + of)
                        .getSingleResult())
                .longValue());
  }

  private void assertNothing(UseCase useCase, Actor stranger, long id) {
    try {
      assertThat(useCase.call(container, stranger, id))
          .as(useCase.name() + " of " + id)
          .isEqualTo(Optional.empty());
    } catch (BusinessRuleException e) {
      assertThat(e.code()).as(useCase.name() + " of " + id).isEqualTo(ErrorCode.NOT_FOUND);
    }
  }
}
