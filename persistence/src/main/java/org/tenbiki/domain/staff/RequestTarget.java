package org.tenbiki.domain.staff;

import org.jspecify.annotations.Nullable;

/**
 * What a request is about.
 *
 * @param contractId the contract concerned, null for staff
 * @param userId null unless a user is concerned
 * @param certificateId null unless a certificate is revoked
 * @param name as it was when the request was prepared: contract number, user ID, serial number or
 *     the code of the institution
 */
public record RequestTarget(
    RequestKind kind,
    @Nullable Long contractId,
    @Nullable Long userId,
    @Nullable Long certificateId,
    String name) {

  public static RequestTarget releaseOfContract(long contractId, String number) {
    return new RequestTarget(RequestKind.RELEASE_CONTRACT, contractId, null, null, number);
  }

  public static RequestTarget releaseOfUser(
      @Nullable Long contractId, long userId, String loginId) {
    return new RequestTarget(RequestKind.RELEASE_USER, contractId, userId, null, loginId);
  }

  public static RequestTarget revocation(
      @Nullable Long contractId, long userId, long certificateId, String serialNumber) {
    return new RequestTarget(
        RequestKind.REVOKE_CERTIFICATE, contractId, userId, certificateId, serialNumber);
  }

  public static RequestTarget changeOfLoginId(
      @Nullable Long contractId, long userId, String loginId) {
    return new RequestTarget(RequestKind.CHANGE_LOGIN_ID, contractId, userId, null, loginId);
  }

  public static RequestTarget resetOfMaster(long contractId, long masterId, String number) {
    return new RequestTarget(RequestKind.RESET_MASTER, contractId, masterId, null, number);
  }

  /**
   * @param institution its code
   */
  public static RequestTarget changeOfProfile(String institution) {
    return new RequestTarget(RequestKind.CHANGE_PROFILE, null, null, null, institution);
  }

  /** The same for two requests that must not wait side by side. */
  public String key() {
    Object subject =
        switch (kind) {
          case RELEASE_CONTRACT, RESET_MASTER -> contractId;
          case RELEASE_USER, CHANGE_LOGIN_ID -> userId;
          case REVOKE_CERTIFICATE -> certificateId;
          case CHANGE_PROFILE -> name;
        };
    return kind + ":" + subject;
  }
}
