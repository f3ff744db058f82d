package org.tenbiki.application.member;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tenbiki.application.credential.NewPasswords;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.credential.TextRule;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.shared.CharacterWidth;
import org.tenbiki.domain.shared.ErrorCode;

/** What is wrong with a new user as a master typed it. Source: requirements G-1 and D-7. */
@Dependent
public class NewUserChecks {
  @Inject NewPasswords newPasswords;

  /**
   * @param password the rule of the first password
   * @param taken whether somebody else has that user ID, or is to have it
   */
  Violations check(RegisterUser command, RuleProfile profile, TextRule password, boolean taken) {
    String mail = CharacterWidth.toHalf(command.mail());
    Violations violations =
        new Violations()
            .check("loginId", CharacterWidth.toHalf(command.loginId()), profile.loginId());
    if (violations.none() && taken) {
      violations.add("loginId", ErrorCode.LOGIN_ID_EXISTS);
    }
    return newPasswords
        .check(violations, password, command.password(), command.passwordAgain())
        .check("name", profile.userName().fold(command.name()), profile.userName())
        .check("mail", mail, profile.mail())
        .checkAgain("mailAgain", mail, CharacterWidth.toHalf(command.mailAgain()));
  }
}
