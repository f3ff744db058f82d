package org.tenbiki.enrolment;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

/** The store of the user's account on Windows, or the keychain on macOS, through the platform. */
final class SystemStore implements CertificateStore {
  private final String type;
  private final String place;

  private SystemStore(String type, String place) {
    this.type = type;
    this.place = place;
  }

  static SystemStore windows(Texts texts) {
    return new SystemStore("Windows-MY", texts.text("place.windows"));
  }

  static SystemStore macos(Texts texts) {
    return new SystemStore("KeychainStore", texts.text("place.macos"));
  }

  @Override
  public void check() throws TroubleException {
    open();
  }

  @Override
  public void put(Certified certified) throws TroubleException {
    try {
      KeyStore store = open();
      // the account guards its store; the platform asks for a password all the same
      store.setKeyEntry(
          certified.name(), certified.key(), "-".toCharArray(), certified.chainArray());
      store.store(null, null);
    } catch (IOException | GeneralSecurityException e) {
      throw new TroubleException(Trouble.NOT_STORED, e, place);
    }
  }

  private KeyStore open() throws TroubleException {
    try {
      KeyStore store = KeyStore.getInstance(type);
      store.load(null, null);
      return store;
    } catch (IOException | GeneralSecurityException e) {
      throw new TroubleException(Trouble.NOT_STORED, e, place);
    }
  }

  @Override
  public String place() {
    return place;
  }
}
