package org.tenbiki.domain.institution;

import java.util.List;
import java.util.Optional;
import org.tenbiki.domain.shared.InstitutionCode;

/** Where institutions and their profiles are kept. */
public interface InstitutionRepository {
  void add(Institution institution);

  Institution get(long id);

  /**
   * The institution as it is now, behind its gate until the transaction ends: others who lock it
   * wait, others who write rows that refer to it do not.
   */
  Institution lock(long id);

  Optional<Institution> find(long id);

  Optional<Institution> findByCode(InstitutionCode code);

  List<Institution> all();

  /** What holds now: the base profile with what the institution sets otherwise. */
  RuleProfile profileOf(Institution institution);

  /** What held under that version; 0 is the base profile. */
  RuleProfile profileOf(Institution institution, int version);

  /** What holds now, and everything that ever held: what identifiers may have been made under. */
  List<RuleProfile> everyProfileOf(Institution institution);

  /** Every change of an institution's profile, newest first. */
  List<ProfileVersion> versionsOf(Institution institution);

  /** Fails if the institution has that version already. */
  void add(ProfileVersion version);

  /** Every base profile. */
  List<BaseProfile> profiles();

  Optional<BaseProfile> findProfile(String name);
}
