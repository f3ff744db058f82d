package org.tenbiki.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.domain.certificate.ValidityRule;
import org.tenbiki.domain.credential.AlphanumericRule;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.LockoutPolicy;
import org.tenbiki.domain.institution.BaseProfile;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.persistence.jpa.JpaMailOutbox;

@DisplayName("スキーマ")
class SchemaTest {
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @DisplayName("空のデータベースに移行し、全エンティティを読める")
  void every_entity_is_readable_after_all_migrations(TestDatabase database) {
    try (EntityManagerFactory factory = TestDatabase.entityManagerFactory(database.fresh());
        EntityManager em = factory.createEntityManager()) {
      assertThat(factory.getMetamodel().getEntities()).hasSizeGreaterThan(10);
      for (EntityType<?> entity : factory.getMetamodel().getEntities()) {
        assertThat(
                em.createQuery("select e from " + entity.getName() + " e", entity.getJavaType())
                    .setMaxResults(10)
                    .getResultList())
            .isNotNull();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @DisplayName("rokin の規則はデータの第一行 (L-1, C-7, C-8)")
  void rokin_profile_is_the_first_row(TestDatabase database) {
    try (EntityManagerFactory factory = TestDatabase.entityManagerFactory(database.fresh());
        EntityManager em = factory.createEntityManager()) {
      RuleProfile rokin = em.find(BaseProfile.class, 1L).rules();

      assertThat(rokin.name()).isEqualTo("rokin");
      assertThat(rokin.lockout()).isEqualTo(new LockoutPolicy(6, Duration.ofMinutes(60), 3));
      assertThat(rokin.validity().days()).isEqualTo(366);
      assertThat(rokin.renewalWindow().days()).isEqualTo(30);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @DisplayName("四つの規則はデータの行で、それぞれ矛盾しない（13章、D-1, D-4, U-3）")
  void four_profiles_are_rows_that_make_sense(TestDatabase database) {
    try (EntityManagerFactory factory = TestDatabase.entityManagerFactory(database.fresh());
        EntityManager em = factory.createEntityManager()) {
      Map<String, RuleProfile> profiles =
          em.createQuery("select p from BaseProfile p", BaseProfile.class)
              .getResultStream()
              .map(BaseProfile::rules)
              .collect(Collectors.toMap(RuleProfile::name, profile -> profile));

      assertThat(profiles).containsOnlyKeys("rokin", "densai", "corporate-ib", "coop");
      assertThat(profiles.values())
          .allSatisfy(profile -> assertThatNoException().isThrownBy(profile::check));
      RuleProfile densai = Objects.requireNonNull(profiles.get("densai"));
      assertThat(densai.lockout()).isEqualTo(new LockoutPolicy(6, null, null));
      assertThat(densai.loginId()).isEqualTo(new AlphanumericRule("d-", 6, 12, false));
      RuleProfile coop = Objects.requireNonNull(profiles.get("coop"));
      assertThat(coop.validity().rule()).isEqualTo(ValidityRule.YEAR);
      assertThat(coop.renewalWindow().days()).isEqualTo(40);
      assertThat(coop.userName().maxLength()).isEqualTo(40);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @DisplayName("時刻はマイクロ秒まで、解除待ちも含めて往復する")
  void lock_state_comes_back_as_it_was(TestDatabase database) {
    Instant now = Instant.parse("2026-04-01T03:00:00.123456Z");
    LockoutPolicy first = new LockoutPolicy(1, Duration.ofMinutes(60), 3);
    Credential credential = new Credential("-");
    try (EntityManagerFactory factory = TestDatabase.entityManagerFactory(database.fresh())) {
      try (EntityManager em = factory.createEntityManager()) {
        em.getTransaction().begin();
        credential.attempt(new char[0], new NeverRight(), first, now);
        em.persist(credential);
        em.getTransaction().commit();
      }
      try (EntityManager em = factory.createEntityManager()) {
        assertThat(em.find(Credential.class, credential.id()).lockState())
            .isEqualTo(credential.lockState());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @DisplayName("送信待ちの取り出しは両方のデータベースで動く")
  void claiming_due_mails_runs(TestDatabase database) {
    try (EntityManagerFactory factory = TestDatabase.entityManagerFactory(database.fresh());
        EntityManager em = factory.createEntityManager()) {
      em.getTransaction().begin();
      assertThat(new JpaMailOutbox(em).due(Instant.EPOCH, 1)).isEmpty();
      assertThat(new JpaMailOutbox(em).lockDue(1, Instant.EPOCH)).isEmpty();
      em.getTransaction().rollback();
    }
  }
}
