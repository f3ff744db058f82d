package org.tenbiki.application.certificate;

import jakarta.ejb.Stateless;
import java.util.Optional;

/** 電子証明書発行. Source: requirements C-1 to C-7. */
@Stateless
public class CertificateIssuanceService {
  /** Compares user ID and password and counts what is wrong. */
  public IssuanceLogInResult logIn(IssuanceLogIn command) {
    throw new UnsupportedOperationException();
  }

  /** Empty if the token is unknown or too old. */
  public Optional<IssuanceView> find(String token) {
    throw new UnsupportedOperationException();
  }

  /** Starts the issue; pressed again it changes nothing. */
  public IssueResult issue(String token, String address) {
    throw new UnsupportedOperationException();
  }

  /** The file, as often as asked for until the pages' life ends or the certificate is used. */
  public Optional<DownloadFile> download(String token, String address) {
    throw new UnsupportedOperationException();
  }

  /** 閉じる or キャンセル: wipes what the pages kept. */
  public void close(String token) {
    throw new UnsupportedOperationException();
  }
}
