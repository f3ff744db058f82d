package org.tenbiki.domain.notification;

import java.util.List;
import java.util.Optional;

/** Where institutions' own mail texts are kept. */
public interface MailTemplateRepository {
  void add(MailTemplate template);

  Optional<MailTemplate> find(long institutionId, MailKind kind, MailLanguage language);

  List<MailTemplate> ofInstitution(long institutionId);

  /**
   * Lets one edit of an institution's texts run at a time, to the end of the transaction: two first
   * edits of the same text would otherwise both find no row.
   */
  void lockEdits(long institutionId);
}
