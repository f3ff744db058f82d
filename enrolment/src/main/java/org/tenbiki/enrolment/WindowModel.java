package org.tenbiki.enrolment;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** What the window does, without a window. */
final class WindowModel {
  /** How it stands. */
  enum State {
    /** Something may be typed. */
    READY,
    RUNNING,
    DONE
  }

  /** What the window shows; called from the thread that works. */
  interface View {
    /**
     * @param trouble whether the message tells of one
     */
    void show(State state, String message, boolean trouble);

    /** Asks for file and password of a p12; empty if the user does not want one. */
    Optional<CertificateStore> askForFile(String why);
  }

  private final Texts texts;
  private final Stores stores;
  private final Path nss;
  private final Clock clock;
  private final View view;

  WindowModel(Texts texts, Path nss, Clock clock, View view) {
    this.texts = texts;
    this.stores = new Stores(texts);
    this.nss = nss;
    this.clock = clock;
    this.view = view;
  }

  /** Works until it is done or in trouble; called outside the window's own thread. */
  void start(String line, StoreKind kind) {
    try {
      Connection connection = Connection.parse(line);
      Optional<CertificateStore> store = store(kind);
      if (store.isEmpty()) {
        view.show(State.READY, "", false);
        return;
      }
      Portal portal = new Portal(connection, clock, texts.locale());
      CertificateStore used = new Enrolment(portal, new Asking()).run(store.get());
      view.show(State.DONE, texts.text("done", used.place()), false);
    } catch (TroubleException e) {
      view.show(State.READY, texts.trouble(e), true);
    }
  }

  private Optional<CertificateStore> store(StoreKind kind) {
    if (kind == StoreKind.FILE) {
      return view.askForFile("");
    }
    Supplier<char[]> none = () -> new char[0];
    return Optional.of(stores.of(kind, nss, Path.of(""), none));
  }

  private final class Asking implements Enrolment.Guide {
    @Override
    public void reached(Enrolment.Step step) {
      view.show(State.RUNNING, texts.step(step), false);
    }

    @Override
    public Optional<CertificateStore> instead(TroubleException why) {
      return view.askForFile(texts.trouble(why));
    }
  }
}
