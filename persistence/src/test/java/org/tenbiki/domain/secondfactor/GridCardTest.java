package org.tenbiki.domain.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("お客様カード (B-2)")
class GridCardTest {
  private final Random random = new Random(1394);

  @Test
  @DisplayName("50の欄に2文字ずつ、紛らわしい文字はない")
  void every_cell_has_two_clear_characters() {
    List<GridCard> cards = Stream.generate(() -> GridCard.random(random)).limit(200).toList();

    assertThat(cards).allSatisfy(card -> assertThat(card.values()).hasSize(50));
    assertThat(cards)
        .flatExtracting(GridCard::values)
        .allMatch(value -> value.matches("[3479ACEFHJKMNPRTWXY]{2}"));
    assertThat(cards).doesNotHaveDuplicates();
    assertThat(GridCard.of(cards.get(0).bytes())).isEqualTo(cards.get(0));
  }

  @Test
  @DisplayName("示された3つの欄の文字だけが答え。全角・小文字・空白は寄せる")
  void only_the_asked_cells_answer() {
    GridCard card = GridCard.random(random);
    GridChallenge challenge = GridChallenge.random(random);
    String right = challenge.cells().stream().map(card::valueOf).collect(Collectors.joining());
    String wide =
        right
            .chars()
            .mapToObj(c -> String.valueOf((char) (c - '!' + '！')))
            .collect(Collectors.joining());

    assertThat(card.answers(challenge, right)).isTrue();
    assertThat(card.answers(challenge, right.toLowerCase(Locale.ROOT))).isTrue();
    assertThat(card.answers(challenge, wide + " ")).isTrue();
    assertThat(card.answers(challenge, right.substring(1))).isFalse();
    assertThat(card.answers(challenge, "")).isFalse();
    assertThat(GridCard.random(random).answers(challenge, right)).isFalse();
  }

  @Test
  @DisplayName("問いは互いに異なる3欄で、次の問いは前と同じ欄の組にならない")
  void challenges_differ_from_the_one_before() {
    GridChallenge before = GridChallenge.random(random);
    for (int i = 0; i < 20_000; i++) {
      GridChallenge next = before.next(random);
      assertThat(next.asksTheSameAs(before)).isFalse();
      assertThat(GridChallenge.parse(next.toString())).isEqualTo(next);
      before = next;
    }
  }

  @Test
  @DisplayName("並べ替えただけの問いは同じ問い")
  void order_makes_no_other_challenge() {
    List<Cell> cells = Stream.of(0, 11, 49).map(Cell::of).collect(Collectors.toList());
    GridChallenge challenge = new GridChallenge(cells);
    Collections.reverse(cells);

    assertThat(challenge.asksTheSameAs(new GridChallenge(cells))).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GridChallenge(List.of(Cell.of(1), Cell.of(1), Cell.of(2))));
    assertThatIllegalArgumentException().isThrownBy(() -> Cell.of(50));
  }

  @Test
  @DisplayName("「イの3」は列イ、行3の欄")
  void cells_are_called_as_the_card_prints_them() {
    Cell cell = new Cell(1, 2);

    assertThat(cell.columnJa() + "の" + cell.line()).isEqualTo("イの3");
    assertThat(cell.columnEn() + cell.line()).isEqualTo("B3");
    assertThat(new Cell(9, 4).columnJa()).isEqualTo("コ");
  }
}
