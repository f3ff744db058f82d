package org.tenbiki.domain.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A new user, or a change of one, that a master typed: a draft until it is carried out, then
 * waiting until all that waits is confirmed. It is removed when it was made, withdrawn or replaced.
 * Source: requirements D-7 and D-8.
 */
@Entity
@Table(name = "user_change")
public class UserChange {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  @Column(name = "contract_id")
  private long contractId;

  @Column(name = "user_id")
  private @Nullable Long userId;

  @Column(name = "login_id")
  private String loginId;

  private String language;

  @Column(name = "name_before")
  private @Nullable String nameBefore;

  @Column(name = "mail_before")
  private @Nullable String mailBefore;

  @Column(name = "rights_before")
  private @Nullable String rightsBefore;

  @Column(name = "accounts_before")
  private @Nullable String accountsBefore;

  private String name;
  private String mail;
  private String rights;
  private String accounts;

  @Column(name = "password_hash")
  private @Nullable String passwordHash;

  @Column(name = "approval_hash")
  private @Nullable String approvalHash;

  @Column(name = "prepared_by")
  private String preparedBy;

  @Column(name = "prepared_at")
  private Instant preparedAt;

  @Column(name = "expires_at")
  private @Nullable Instant expiresAt;

  @Column(name = "replaced_at")
  private @Nullable Instant replacedAt;

  protected UserChange() {}

  private UserChange(long contractId, String loginId, String language, UserDraft draft) {
    this.contractId = contractId;
    this.loginId = loginId;
    this.language = language;
    this.name = draft.content().name();
    this.mail = draft.content().mail();
    this.rights = joined(draft.content().rights(), UserRight::name);
    this.accounts = joined(draft.content().accounts(), String::valueOf);
    this.approvalHash = draft.approvalHash();
    this.preparedBy = draft.by();
    this.preparedAt = draft.at();
    this.expiresAt = draft.until();
  }

  /**
   * @param passwordHash of the first password
   */
  public static UserChange ofNew(
      long contractId, String loginId, String language, UserDraft draft, String passwordHash) {
    UserChange change = new UserChange(contractId, loginId, language, draft);
    change.passwordHash = passwordHash;
    return change;
  }

  /** Of a user who is there, as it is now. */
  public static UserChange of(User user, long contractId, UserDraft draft) {
    UserChange change =
        new UserChange(contractId, user.loginId(), user.language().toLanguageTag(), draft);
    change.userId = user.id();
    change.nameBefore = user.name();
    change.mailBefore = user.mail();
    change.rightsBefore = joined(user.rights(), UserRight::name);
    change.accountsBefore = joined(user.accounts(), String::valueOf);
    return change;
  }

  /**
   * Waits from now on.
   *
   * @param replaced the change of the same user that waited until now; null if none did
   */
  public void await(@Nullable UserChange replaced) {
    expiresAt = null;
    replacedAt = replaced == null ? null : replaced.preparedAt;
  }

  /** Whether it waits, and is no draft any more. */
  public boolean isWaiting() {
    return expiresAt == null;
  }

  /** False for a draft whose time is over. */
  public boolean isOpenAt(Instant now) {
    return expiresAt == null || now.isBefore(expiresAt);
  }

  /** Empty for a new user. */
  public Optional<UserContent> before() {
    return Optional.ofNullable(nameBefore)
        .map(
            n ->
                new UserContent(
                    n,
                    String.valueOf(mailBefore),
                    rights(String.valueOf(rightsBefore)),
                    accounts(String.valueOf(accountsBefore))));
  }

  public UserContent after() {
    return new UserContent(name, mail, rights(rights), accounts(accounts));
  }

  private static <T> String joined(Collection<T> all, Function<T, String> text) {
    return all.stream().map(text).sorted().collect(Collectors.joining(","));
  }

  private static Set<UserRight> rights(String text) {
    return parsed(text, UserRight::valueOf);
  }

  private static Set<Long> accounts(String text) {
    return parsed(text, Long::valueOf);
  }

  private static <T> Set<T> parsed(String text, Function<String, T> one) {
    return text.isEmpty()
        ? Set.of()
        : Arrays.stream(text.split(",", -1)).map(one).collect(Collectors.toUnmodifiableSet());
  }

  /** Null for a new user. */
  public @Nullable Long userId() {
    return userId;
  }

  public boolean isOfNewUser() {
    return userId == null;
  }

  /** Null for a user who is there. */
  public @Nullable String passwordHash() {
    return passwordHash;
  }

  /** Of the approval password that is given with it, if one is. */
  public Optional<String> approvalHash() {
    return Optional.ofNullable(approvalHash);
  }

  /**
   * The same once it replaced that change, whose approval password nobody can type again: it stays
   * if no other was typed and the user is still to approve.
   *
   * @param replaced null if none waits
   */
  public Optional<String> approvalHashInsteadOf(@Nullable UserChange replaced) {
    return approvalHash()
        .or(
            () ->
                Optional.ofNullable(replaced)
                    .filter(other -> after().rights().contains(UserRight.APPROVE_RESULTS))
                    .flatMap(UserChange::approvalHash));
  }

  /** Keeps what only the replaced change knows. */
  public void takeOver(@Nullable UserChange replaced) {
    approvalHash = approvalHashInsteadOf(replaced).orElse(null);
  }

  /** When the waiting change was typed that this one replaced. */
  public @Nullable Instant replacedAt() {
    return replacedAt;
  }

  public long id() {
    return id;
  }

  public long contractId() {
    return contractId;
  }

  public String loginId() {
    return loginId;
  }

  public String language() {
    return language;
  }

  public String preparedBy() {
    return preparedBy;
  }

  public Instant preparedAt() {
    return preparedAt;
  }
}
