package org.tenbiki.enrolment;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The way from a code to a certificate in its store. */
final class Enrolment {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Far longer than the portal ever takes, and longer than it tells programs to be patient. */
  private static final int MOST_TRIES = 150;

  /** How often the connection may break before the user hears of it. */
  private static final int MOST_BREAKS = 5;

  /** Where an enrolment is; each has words under {@code step.<name>}. */
  enum Step {
    CONNECTING,
    KEY,
    CERTIFICATE,
    STORING
  }

  private final Portal portal;
  private final Guide guide;

  Enrolment(Portal portal, Guide guide) {
    this.portal = portal;
    this.guide = guide;
  }

  /** What the user sees and decides on the way, in a window or on a console. */
  interface Guide {
    void reached(Step step);

    /**
     * A store does not take the key: where else?
     *
     * @return empty to give up
     */
    Optional<CertificateStore> instead(TroubleException why);
  }

  /**
   * Goes all the way. What can be known to fail does so before the code is used.
   *
   * @return where key and certificate are
   */
  CertificateStore run(CertificateStore wanted) throws TroubleException {
    guide.reached(Step.CONNECTING);
    CertificateStore store = tried(wanted, CertificateStore::check);
    portal.greet();
    guide.reached(Step.KEY);
    UserKey key = UserKey.make();
    guide.reached(Step.CERTIFICATE);
    Certified certified = new Certified(key.privateKey(), certificates(key.request()));
    guide.reached(Step.STORING);
    return tried(
        store,
        one -> {
          one.check();
          one.put(certified);
        });
  }

  /** What a store is asked to do. */
  private interface Act {
    void on(CertificateStore store) throws TroubleException;
  }

  /** A key that is certified already must not be lost for want of a place. */
  private CertificateStore tried(CertificateStore wanted, Act act) throws TroubleException {
    CertificateStore store = wanted;
    while (true) {
      try {
        act.on(store);
        return store;
      } catch (TroubleException e) {
        store = guide.instead(e).orElseThrow(() -> e);
      }
    }
  }

  private List<X509Certificate> certificates(byte[] request) throws TroubleException {
    int breaks = 0;
    for (int i = 0; i < MOST_TRIES; i++) {
      try {
        Optional<List<X509Certificate>> chain = portal.enrol(request);
        if (chain.isPresent()) {
          return chain.get();
        }
      } catch (TroubleException e) {
        if (e.trouble() != Trouble.NO_NETWORK || ++breaks >= MOST_BREAKS) {
          throw e;
        }
      }
      pause();
    }
    throw new TroubleException(Trouble.NOT_THE_PORTAL, "202");
  }

  private static void pause() throws TroubleException {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TroubleException(Trouble.NO_NETWORK, e, "");
    }
  }
}
