package org.tenbiki.domain.institution;

import java.util.List;
import java.util.Optional;
import org.tenbiki.domain.shared.InstitutionCode;

/** Where institutions and their profiles are kept. */
public interface InstitutionRepository {
  void add(Institution institution);

  Institution get(long id);

  /** Holds the row until the transaction ends. */
  Institution lock(long id);

  Optional<Institution> find(long id);

  Optional<Institution> findByCode(InstitutionCode code);

  List<Institution> all();

  RuleProfile profileOf(Institution institution);

  List<RuleProfile> profiles();

  Optional<RuleProfile> findProfile(String name);
}
