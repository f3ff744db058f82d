package org.tenbiki.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that never are on the server: made by the page, or by whoever uploads a request. */
@ExtendWith(SharedProduct.Starter.class)
@DisplayName("ブラウザーで作る鍵と証明書署名要求（B-4、13、画面要件5）")
class BrowserKeyIT {
  private static final String FILE_PASSWORD = "0nlyInThisPage";
  private static final int PRIME_BYTES = 192;

  private final Papers papers;
  private final Member member;
  private final NssProfile profile;
  private final Path folder = Checkout.temporaryFolder("key");
  private final List<String> complaints = new ArrayList<>();
  private PlainChromium chromium;

  BrowserKeyIT(SharedProduct product) {
    papers = product.papersOf("/corporate-ib/");
    member = product.somebody().withLongestTexts();
    HttpMember.registerOnly(papers, product.contractWithLongTexts(papers), member);
    profile = NssProfile.trusting(papers.serverCa());
  }

  @BeforeEach
  void open() {
    chromium = PlainChromium.open(profile);
    watch();
  }

  private void watch() {
    page()
        .onConsoleMessage(
            message -> {
              // Chromium recommends a field for the user of a password; this one is a file's
              if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
              }
            });
    page().onPageError(complaints::add);
  }

  @AfterEach
  void nothing_was_refused_by_the_browser() {
    chromium.close();
    profile.forget();
    Checkout.delete(folder);
    assertThat(complaints).isEmpty();
  }

  @Test
  @DisplayName("秘密鍵もファイルのパスワードもブラウザーを出ず、ファイルはどこでも開き、ログインできる (B-4)")
  void key_and_password_never_leave_the_browser() throws Exception {
    SentBytes sent = SentBytes.of(page().context());
    authenticate();
    Path file = issue();

    assertThat(file.getFileName().toString()).matches(member.userId() + "\\d{14}\\.p12");
    RSAPrivateCrtKey key = key(file);
    assertThat(key.getModulus().bitLength()).isEqualTo(3072);
    assertThat(sent.addresses()).anyMatch(a -> a.startsWith("POST ") && a.endsWith("key-request"));
    assertThat(sent.contains(bytes(key.getModulus()))).as("the public key went out").isTrue();
    assertThat(sent.contains(member.password().getBytes(StandardCharsets.UTF_8)))
        .as("the password of ユーザー認証 went out")
        .isTrue();
    for (BigInteger secret :
        List.of(
            key.getPrivateExponent(),
            key.getPrimeP(),
            key.getPrimeQ(),
            key.getPrimeExponentP(),
            key.getPrimeExponentQ(),
            key.getCrtCoefficient())) {
      assertThat(sent.contains(bytes(secret))).isFalse();
    }
    assertThat(sent.contains(FILE_PASSWORD.getBytes(StandardCharsets.UTF_8))).isFalse();

    Download again = page().waitForDownload(() -> page().locator("#download").click());
    assertThat(Files.mismatch(again.path(), file)).isEqualTo(-1);
    opensEverywhere(file);
    clerk().press("閉じる");
    clerk().seesText("電子証明書発行を終了しました");
    logIn(file);
  }

  private void opensEverywhere(Path file) {
    String told =
        Command.run(
            "openssl",
            "pkcs12",
            "-info",
            "-noout",
            "-in",
            file.toString(),
            "-passin",
            "pass:" + FILE_PASSWORD);
    assertThat(told)
        .contains("MAC: sha256, Iteration 100000", "salt length: 8")
        .contains("Shrouded Keybag: PBES2, PBKDF2, AES-256-CBC, Iteration 100000");
    assertThat(profile.attemptImport(file, "wr0ngPassword").exit()).isNotZero();
    profile.importP12(file, FILE_PASSWORD);
  }

  private void logIn(Path file) {
    chromium.close();
    try (CertificateChoice choice = CertificateChoice.of(papers)) {
      assertThat(choice).isNotNull();
      chromium = PlainChromium.open(profile);
      watch();
      page().navigate(papers.login());
      clerk().seesText(member.userId());
      clerk().fill("ご契約先暗証番号", member.password());
      page().locator("[id='form:logIn']").click();
      // certificate and password were right; a card is what comes next here
      assertThat(page().locator("#failure")).containsText("E4011");
      assertThat(file).exists();
    }
  }

  @Test
  @DisplayName("再読み込みで鍵を失ったら、その旨を示し、発行し直せる")
  void reload_tells_that_the_key_is_lost() throws Exception {
    authenticate();
    Path lost = issue();
    page().reload();
    clerk().seesText("鍵を作った画面が閉じられたか、再読み込みされました");
    assertThat(page().locator("#screen-id")).hasText("DC584243");

    clerk().press("新しい鍵で発行し直す");
    clerk().seesText("前の電子証明書を無効にしました");
    authenticate();
    Path again = issue();

    assertThat(certificate(again).getSerialNumber())
        .isNotEqualTo(certificate(lost).getSerialNumber());
  }

  @Test
  @DisplayName("通信が切れても同じ鍵で続けられ、二度押しても一枚")
  void a_broken_connection_loses_no_key() throws Exception {
    authenticate();
    page().route("**/certificate/file", route -> route.abort());
    fill(FILE_PASSWORD, FILE_PASSWORD);
    page().locator("#issue").dblclick();
    clerk().seesText("電子証明書を受け取れませんでした");
    assertThat(complaints).isNotEmpty();
    complaints.clear();
    page().unroute("**/certificate/file");

    Path file = issue();

    assertThat(key(file).getModulus().bitLength()).isEqualTo(3072);
  }

  @Test
  @DisplayName("条件を満たさないパスワードでは鍵を作らない")
  void passwords_are_checked_in_the_page() {
    SentBytes sent = SentBytes.of(page().context());
    authenticate();
    for (List<String> wrong :
        List.of(
            List.of("", ""), List.of("short1", "short1"), List.of(FILE_PASSWORD, "0ther1234"))) {
      fill(wrong.get(0), wrong.get(1));
      page().locator("#issue").click();
      clerk().seesText("条件を満たしていません");
    }
    assertThat(sent.addresses()).noneMatch(a -> a.contains("key-request"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rsa:3072", "ec -pkeyopt ec_paramgen_curve:P-256"})
  @DisplayName("OpenSSLで作った証明書署名要求を、ファイルでも貼り付けでも受け付ける")
  void uploaded_request_is_certified(String kind) throws Exception {
    Path request = openSslRequest(kind);
    authenticate();
    clerk().follow("証明書署名要求をお持ちの方");
    clerk().sees("証明書署名要求による発行");
    clerk().press("発行");
    clerk().seesText("E3011");
    assertThat(page().locator("#file")).isVisible();
    page()
        .locator("#file")
        .setInputFiles(
            new FilePayload(
                "key.pem", "text/plain", Files.readAllBytes(folder.resolve("key.pem"))));
    assertThat(page().locator("#file-error")).containsText("秘密鍵が含まれています");
    assertThat(page().locator("[id='form:request']")).hasValue("");
    page()
        .locator("[id='form:request']")
        .fill(Files.readString(folder.resolve("key.pem")) + Files.readString(request));
    clerk().press("発行");
    clerk().seesText("E3014");
    if (kind.startsWith("rsa")) {
      page().locator("#file").setInputFiles(der(request));
    } else {
      page().locator("[id='form:request']").fill(Files.readString(request));
    }
    assertThat(page().locator("[id='form:request']"))
        .hasValue(Pattern.compile("-----BEGIN CERTIFICATE REQUEST-----"));
    clerk().press("発行");
    clerk().sees("電子証明書発行結果");
    Download download = page().waitForDownload(() -> page().locator("#download").click());
    Path chain = folder.resolve("chain.pem");
    download.saveAs(chain);
    assertThat(download.suggestedFilename()).matches(member.userId() + "\\d{14}\\.pem");

    Path file = folder.resolve("joined.p12");
    Command.run(
        "openssl",
        "pkcs12",
        "-export",
        "-inkey",
        folder.resolve("key.pem").toString(),
        "-in",
        chain.toString(),
        "-name",
        member.userId(),
        "-out",
        file.toString(),
        "-passout",
        "pass:" + FILE_PASSWORD);
    assertThat(certificate(file).getSubjectX500Principal().getName())
        .startsWith("CN=" + member.userId() + "1394,");
    profile.importP12(file, FILE_PASSWORD);
    logIn(file);
  }

  @Test
  @DisplayName("悪い要求は、番号と言葉で断る。別のサイトからは受け付けない")
  void bad_requests_are_answered_in_words() throws Exception {
    HttpClerk clerk = authenticated();
    clerk.send("key-request", "application/pkcs10", Files.readAllBytes(openSslRequest("rsa:2048")));
    assertThat(clerk.page().status()).isEqualTo(422);
    assertThat(clerk.page().text()).contains("E3022", "2,048", "3,072");
    clerk.header("Accept-Language", "en");
    clerk.send("key-request", "application/pkcs10", new byte[100_000]);
    assertThat(clerk.page().text()).contains("E3012");
    clerk.header("Sec-Fetch-Site", "cross-site");
    clerk.send("key-request", "application/pkcs10", OwnKey.made().request());
    assertThat(clerk.page().status()).isEqualTo(403);
  }

  private HttpClerk authenticated() {
    HttpClerk clerk = HttpClerk.without(papers);
    clerk.open(papers.entry() + "certificate/authentication");
    clerk.submit("authenticate", Map.of("loginId", member.userId(), "password", member.password()));
    return clerk;
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  @DisplayName("画面に重い障壁がない（WCAG 2.2 AA）")
  void pages_have_no_serious_barrier(String language) throws Exception {
    PageInspection inspection = new PageInspection(language);
    page().navigate(papers.entry() + "?language=" + language);
    authenticate();
    inspection.look(page(), "certificate-key");
    fill("short", "other");
    page().locator("#issue").click();
    inspection.look(page(), "certificate-key-wrong");
    page().locator("#request").click();
    page().locator("[id='form:issue']").waitFor();
    inspection.look(page(), "certificate-request");
    page().locator("[id='form:issue']").click();
    inspection.look(page(), "certificate-request-wrong");
    page().locator("[id='form:back']").click();
    issue();
    inspection.look(page(), "certificate-key-result");
    page().reload();
    inspection.look(page(), "certificate-certificate");
    assertThat(inspection.findings()).isEmpty();
  }

  private Path openSslRequest(String kind) {
    Path request = folder.resolve("request.pem");
    Command.run(
        "bash",
        "-c",
        "openssl req -new -nodes -newkey %s -keyout %s -out %s -subj /CN=root"
            .formatted(kind, folder.resolve("key.pem"), request));
    return request;
  }

  private static Path der(Path pem) {
    Path der = pem.resolveSibling("request.der");
    Command.run("openssl", "req", "-in", pem.toString(), "-outform", "DER", "-out", der.toString());
    return der;
  }

  private void authenticate() {
    page().navigate(papers.entry() + "certificate/authentication");
    page().locator("[id='form:loginId']").fill(member.userId());
    page().locator("[id='form:password']").fill(member.password());
    page().locator("[id='form:authenticate']").click();
    assertThat(page().locator("#screen-id")).hasText("DC584241");
  }

  private void fill(String password, String again) {
    page().locator("[id='form:password']").fill(password);
    page().locator("[id='form:passwordAgain']").fill(again);
  }

  private Path issue() {
    fill(FILE_PASSWORD, FILE_PASSWORD);
    Download download = page().waitForDownload(() -> page().locator("#issue").click());
    Path file = folder.resolve(download.suggestedFilename());
    download.saveAs(file);
    return file;
  }

  private static KeyStore store(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream content = Files.newInputStream(file)) {
      store.load(content, FILE_PASSWORD.toCharArray());
    }
    return store;
  }

  private static RSAPrivateCrtKey key(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = store(file);
    String name = store.aliases().nextElement();
    assertThat(store.getCertificateChain(name)).hasSize(2);
    return (RSAPrivateCrtKey) store.getKey(name, FILE_PASSWORD.toCharArray());
  }

  private static X509Certificate certificate(Path file)
      throws IOException, GeneralSecurityException {
    KeyStore store = store(file);
    return (X509Certificate) store.getCertificate(store.aliases().nextElement());
  }

  /** Without the sign, and no more than a part that cannot occur by chance. */
  private static byte[] bytes(BigInteger number) {
    byte[] all = number.toByteArray();
    int from = all[0] == 0 ? 1 : 0;
    return java.util.Arrays.copyOfRange(all, from, Math.min(all.length, from + PRIME_BYTES));
  }

  private Page page() {
    return chromium.page();
  }

  private Clerk clerk() {
    return new Clerk(chromium, papers);
  }
}
