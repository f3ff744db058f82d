package org.tenbiki.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import java.time.Clock;
import org.tenbiki.application.audit.AccessRefusalService;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.credential.TextRule;

/** The arrows of design.md and the rules of style.md that a machine can check. */
@AnalyzeClasses(packages = "org.tenbiki", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String DOMAIN = "org.tenbiki.domain..";
  private static final String PERSISTENCE = "org.tenbiki.persistence..";
  private static final String APPLICATION = "org.tenbiki.application..";
  private static final String INFRASTRUCTURE = "org.tenbiki.infrastructure..";
  private static final String WEB = "org.tenbiki.web..";
  private static final String CONFIG = "org.tenbiki.infrastructure.config..";

  private static final DescribedPredicate<JavaCall<?>> A_READING_OF_THE_CLOCK =
      DescribedPredicate.describe(
          "a reading of the machine's clock",
          call ->
              call.getTarget().getName().equals("now")
                      && call.getTarget().getOwner().getPackageName().equals("java.time")
                      && call.getTarget().getRawParameterTypes().stream()
                          .noneMatch(type -> type.isEquivalentTo(Clock.class))
                  || call.getTarget().getName().equals("currentTimeMillis"));

  @ArchTest
  static final ArchRule the_domain_imports_only_itself_and_annotations_of_jpa =
      classes()
          .that()
          .resideInAPackage(DOMAIN)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(DOMAIN, "java..", "javax.crypto..", "org.jspecify..")
                  .or(
                      resideInAPackage("jakarta.persistence..")
                          .and(
                              DescribedPredicate.describe(
                                  "annotations or their values",
                                  type -> type.isAnnotation() || type.isEnum()))));

  @ArchTest
  static final ArchRule repositories_know_the_domain_only =
      noClasses()
          .that()
          .resideInAPackage(PERSISTENCE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(APPLICATION, INFRASTRUCTURE, WEB);

  @ArchTest
  static final ArchRule use_cases_know_ports_and_no_adapters =
      noClasses()
          .that()
          .resideInAPackage(APPLICATION)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              PERSISTENCE, INFRASTRUCTURE, WEB, "jakarta.servlet..", "jakarta.faces..");

  @ArchTest
  static final ArchRule nobody_imports_adapters =
      noClasses()
          .that(not(resideInAnyPackage(INFRASTRUCTURE, "org.tenbiki.launcher..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(INFRASTRUCTURE);

  @ArchTest
  static final ArchRule adapters_do_not_know_screens =
      noClasses()
          .that()
          .resideInAPackage(INFRASTRUCTURE)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(WEB);

  @ArchTest
  static final ArchRule screens_reach_no_repository =
      noClasses()
          .that()
          .resideInAPackage(WEB)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(PERSISTENCE, "jakarta.persistence..")
                  .or(
                      DescribedPredicate.describe(
                          "repositories", type -> type.getSimpleName().endsWith("Repository"))));

  @ArchTest
  static final ArchRule screens_see_values_of_the_domain_and_no_entities =
      noClasses()
          .that()
          .resideInAPackage(WEB)
          .should()
          .dependOnClassesThat()
          .areAnnotatedWith(jakarta.persistence.Entity.class);

  @ArchTest
  static final ArchRule areas_of_the_domain_stand_in_no_circle =
      slices().matching("org.tenbiki.domain.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule areas_of_the_application_stand_in_no_circle =
      slices().matching("org.tenbiki.application.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule rooms_of_the_application_stand_in_no_circle =
      slices().matching("org.tenbiki.application.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule pages_stand_in_no_circle =
      slices().matching("org.tenbiki.web.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule rooms_of_staff_import_nothing_from_rooms_of_members =
      noClasses()
          .that()
          .resideInAPackage("org.tenbiki.web.staff..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.tenbiki.web.member..");

  @ArchTest
  static final ArchRule rooms_of_members_import_nothing_from_rooms_of_staff =
      noClasses()
          .that()
          .resideInAPackage("org.tenbiki.web.member..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.tenbiki.web.staff..");

  @ArchTest
  static final ArchRule session_beans_are_services_of_the_application =
      classes()
          .that()
          .areAnnotatedWith(Stateless.class)
          .should()
          .resideInAPackage(APPLICATION)
          .andShould()
          .haveSimpleNameEndingWith("Service");

  /** Whatever its package, the container knows a session bean by this name alone. */
  @ArchTest
  static void session_beans_have_names_of_their_own(JavaClasses classes) {
    assertThat(classes.stream().filter(type -> type.isAnnotatedWith(Stateless.class)))
        .extracting(JavaClass::getSimpleName)
        .doesNotHaveDuplicates();
  }

  @ArchTest
  static final ArchRule timers_stand_in_one_place =
      methods()
          .that()
          .areAnnotatedWith(Schedule.class)
          .should()
          .beDeclaredInClassesThat()
          .resideInAPackage("org.tenbiki.infrastructure.schedule..");

  @ArchTest
  static final ArchRule two_packages_use_bouncy_castle =
      noClasses()
          .that(
              not(
                  resideInAnyPackage(
                      "org.tenbiki.infrastructure.pki..",
                      "org.tenbiki.infrastructure.credential..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.bouncycastle..");

  @ArchTest
  static final ArchRule one_package_sends_mail =
      noClasses()
          .that(not(resideInAPackage("org.tenbiki.infrastructure.mail..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.mail..");

  @ArchTest
  static final ArchRule nobody_reads_the_clock_but_its_producer =
      noClasses()
          .that(not(resideInAPackage(CONFIG)))
          .should()
          .callCodeUnitWhere(
              DescribedPredicate.describe(
                  A_READING_OF_THE_CLOCK.getDescription(), A_READING_OF_THE_CLOCK::test));

  @ArchTest
  static final ArchRule static_fields_never_change =
      fields()
          .that()
          .areStatic()
          .and()
          .doNotHaveName("$VALUES")
          .should()
          .beFinal()
          .allowEmptyShould(true);

  /** What takes an actor and has no roles is for other use cases, which ask first. */
  @ArchTest
  static final ArchRule screens_act_through_services_that_name_their_roles =
      noClasses()
          .that()
          .resideInAPackage(WEB)
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "a use case that is told who acts and lets anyone in",
                  call ->
                      call.getTarget().getRawParameterTypes().stream()
                              .anyMatch(type -> type.isEquivalentTo(Actor.class))
                          && call.getTargetOwner().isAnnotatedWith(Stateless.class)
                          && !call.getTargetOwner().isEquivalentTo(AccessRefusalService.class)
                          && !call.getTargetOwner().isAnnotatedWith(RolesAllowed.class)
                          && !call.getTarget().isAnnotatedWith(RolesAllowed.class)));

  /** Only these parts of the domain are words that pages speak too. */
  @ArchTest
  static final ArchRule screens_use_few_words_of_the_domain =
      noClasses()
          .that()
          .resideInAPackage(WEB)
          .should()
          .dependOnClassesThat(
              resideInAPackage(DOMAIN)
                  .and(
                      DescribedPredicate.describe(
                          "neither shared, nor enums, nor field rules",
                          type ->
                              !type.getPackageName().equals("org.tenbiki.domain.shared")
                                  && !type.isEnum()
                                  && !type.isAssignableTo(TextRule.class))));
}
