package org.tenbiki.application.certificate;

import java.security.KeyPair;
import org.tenbiki.application.OtherKind;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.infrastructure.pki.Requests;

/** Somebody whose institution has keys made by 証明書発行アプリ. */
final class ProgramUser {
  private final TestContainer container;
  private final Rokin rokin;
  private final long institutionId;

  private ProgramUser(TestContainer container, Rokin rokin, long institutionId) {
    this.container = container;
    this.rokin = rokin;
    this.institutionId = institutionId;
  }

  static ProgramUser registered(TestContainer container) {
    Rokin rokin = new Rokin(container);
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    OtherKind.set(container, "coop");
    return new ProgramUser(container, rokin, rokin.institutionId());
  }

  /** The same user at another node. */
  ProgramUser at(TestContainer node) {
    return new ProgramUser(node, rokin, institutionId);
  }

  Rokin rokin() {
    return rokin;
  }

  String token() {
    return rokin.issuanceToken(Rokin.LOGIN_ID);
  }

  String code(String token) {
    return container.get(EnrolmentService.class).find(token).orElseThrow().code();
  }

  EnrolmentResult enrol(String code, KeyPair keys) {
    return enrol(institutionId, code, keys);
  }

  EnrolmentResult enrol(long institution, String code, KeyPair keys) {
    return container
        .get(EnrolmentService.class)
        .enrol(new Enrol(institution, code, Requests.der(keys), Rokin.ADDRESS));
  }

  /** Sends the same until it has the certificate, as the program does. */
  EnrolmentResult enrolled(String code, KeyPair keys) {
    EnrolmentResult result = enrol(code, keys);
    while (result instanceof EnrolmentResult.Running) {
      Thread.onSpinWait();
      result = enrol(code, keys);
    }
    return result;
  }

  /** A code of the same name whose secret is another. */
  static String wrong(String code) {
    return code.substring(0, code.length() - 1) + (code.endsWith("0") ? "1" : "0");
  }
}
