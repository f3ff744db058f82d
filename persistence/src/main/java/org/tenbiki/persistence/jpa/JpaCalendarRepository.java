package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenbiki.domain.institution.CalendarRepository;
import org.tenbiki.domain.institution.Holiday;
import org.tenbiki.domain.institution.Institution;
import org.tenbiki.domain.institution.InstitutionHoliday;
import org.tenbiki.domain.institution.OpeningTimes;

/** {@link CalendarRepository} over JPA. */
@Dependent
public class JpaCalendarRepository implements CalendarRepository {
  private final EntityManager em;

  @Inject
  public JpaCalendarRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public OpeningTimes openingTimes(Institution institution) {
    return OpeningTimes.mostSpecial(
        em.createQuery(
                "select t from OpeningTimes t where t.institutionId = :institution"
                    + " or t.profileId = :profile"
                    + " or (t.institutionId is null and t.profileId is null)",
                OpeningTimes.class)
            .setParameter("institution", institution.id())
            .setParameter("profile", institution.profileId())
            .getResultList());
  }

  @Override
  public OpeningTimes lockOpeningTimes(Institution institution) {
    InstitutionGate.enter(em, institution.id());
    OpeningTimes found = openingTimes(institution);
    em.refresh(found);
    OpeningTimes own = found.of(institution);
    if (!em.contains(own)) {
      em.persist(own);
      em.flush();
    }
    return own;
  }

  @Override
  public List<Holiday> holidays(LocalDate first, LocalDate last) {
    return em.createQuery(
            "select h from Holiday h where h.date between :first and :last order by h.date",
            Holiday.class)
        .setParameter("first", first)
        .setParameter("last", last)
        .getResultList();
  }

  @Override
  public List<InstitutionHoliday> changes(long institutionId, LocalDate first, LocalDate last) {
    return em.createQuery(
            "select h from InstitutionHoliday h where h.institutionId = :institution"
                + " and h.date between :first and :last order by h.date",
            InstitutionHoliday.class)
        .setParameter("institution", institutionId)
        .setParameter("first", first)
        .setParameter("last", last)
        .getResultList();
  }

  @Override
  public Optional<Holiday> find(LocalDate day) {
    return Optional.ofNullable(em.find(Holiday.class, day));
  }

  @Override
  public Optional<InstitutionHoliday> lockChange(long institutionId, LocalDate day) {
    InstitutionGate.enter(em, institutionId);
    return changes(institutionId, day, day).stream().findFirst();
  }

  @Override
  public void add(InstitutionHoliday change) {
    em.persist(change);
    em.flush();
  }

  @Override
  public void remove(InstitutionHoliday change) {
    em.remove(change);
    em.flush();
  }
}
