package org.tenbiki.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("証明書発行アプリの画面（U-4）")
class WindowModelTest implements WindowModel.View {
  @TempDir Path folder;
  private final PortalOfTests portal = new PortalOfTests();
  private final List<String> shown = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private Optional<CertificateStore> file = Optional.empty();

  WindowModelTest() throws Exception {}

  @AfterEach
  void stop() {
    portal.close();
  }

  @Test
  @DisplayName("一つずつ進み、完了して保存先を示す")
  void steps_are_shown_until_it_is_done() throws Exception {
    file = Optional.of(new FileStore(folder.resolve("own.p12"), "passw0rd".toCharArray()));

    model().start(portal.connection().line(), StoreKind.FILE);

    assertThat(shown).hasSize(5);
    assertThat(shown.subList(0, 4)).allMatch(line -> line.startsWith("RUNNING "));
    assertThat(shown.get(4)).startsWith("DONE 完了しました").contains("own.p12");
    assertThat(asked).containsExactly("");
  }

  @Test
  @DisplayName("貼り付けた文字が欠けていれば、何もせずにその旨を示す")
  void incomplete_line_is_told() {
    model().start("https://localhost/coop/", StoreKind.NSS);

    assertThat(shown).singleElement().asString().startsWith("READY!").contains("E4024");
  }

  @Test
  @DisplayName("保存するファイルを選ばなければ、始めに戻る")
  void no_file_no_certificate() throws Exception {
    model().start(portal.connection().line(), StoreKind.FILE);

    assertThat(shown).containsExactly("READY ");
    assertThat(portal.requests()).isEmpty();
  }

  private WindowModel model() {
    return new WindowModel(Texts.of(Locale.JAPAN), folder, Clock.systemUTC(), this);
  }

  @Override
  public void show(WindowModel.State state, String message, boolean trouble) {
    shown.add(state + (trouble ? "!" : "") + " " + message);
  }

  @Override
  public Optional<CertificateStore> askForFile(String why) {
    asked.add(why);
    return file;
  }
}
