package org.tenbiki.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("控除依頼リストの並べ替え（K-2）")
class TextOrderTest {
  private static final String CHARACTERS = "AAAAｱﾔ山𠮷\uFFFF ";

  @Test
  @DisplayName("文字の順で、同じものは元の順のまま")
  void texts_are_sorted_as_they_compare_and_equals_stay() {
    Random random = new Random(7);
    for (int turn = 0; turn < 200; turn++) {
      List<String> texts =
          IntStream.range(0, random.nextInt(60)).mapToObj(i -> text(random)).toList();
      assertThat(TextOrder.of(texts)).as(texts.toString()).isEqualTo(expected(texts));
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(7); length > 0; length--) {
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return text.toString();
  }

  private static int[] expected(List<String> texts) {
    return IntStream.range(0, texts.size())
        .boxed()
        .sorted(Comparator.comparing(texts::get))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  @Test
  @DisplayName("カナ、次に氏名：短いカナが先")
  void a_shorter_first_part_comes_first() {
    assertThat(TextOrder.of(List.of("ﾔﾏ\0b", "ﾔﾏﾀﾞ\0a", "ﾔﾏ\0", "ﾔ\0c", "ﾔﾏ\0a")))
        .containsExactly(3, 2, 4, 0, 1);
  }
}
