package org.tenbiki.enrolment;

import java.awt.GraphicsEnvironment;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Begins in a window, or with {@code --no-gui} on the console. */
public final class Main {
  private Main() {}

  /** Exits with 0 when the certificate is in its store; {@code --help} tells the other numbers. */
  public static void main(String[] arguments) {
    // the company's proxy; TLS goes through it untouched, or the pin does not fit
    System.setProperty("java.net.useSystemProxies", "true");
    Texts texts = Texts.of(Locale.getDefault());
    try {
      Options options = Options.parse(List.of(arguments), System.getProperty("os.name"));
      if (options.help()) {
        System.out.println(texts.text("help"));
      } else if (options.window() && !GraphicsEnvironment.isHeadless()) {
        Window.open(texts, options);
      } else if (options.connection().isEmpty()) {
        System.err.println(texts.text("console.noWindow"));
        System.exit(Trouble.USAGE.exit());
      } else {
        enrol(texts, options);
      }
    } catch (TroubleException e) {
      System.err.println(texts.trouble(e));
      System.exit(e.trouble().exit());
    }
  }

  private static void enrol(Texts texts, Options options) throws TroubleException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
    ConsoleGuide guide = new ConsoleGuide(texts, System.out, in, options.out());
    CertificateStore wanted =
        new Stores(texts).of(options.store(), options.nss(), options.out(), guide::password);
    Portal portal =
        new Portal(options.connection().orElseThrow(), Clock.systemUTC(), texts.locale());
    CertificateStore store = new Enrolment(portal, guide).run(wanted);
    System.out.println(texts.text("done", store.place()));
  }
}
