package org.tenbiki.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenbiki.application.shared.Page;
import org.tenbiki.domain.shared.Sorting;

@DisplayName("一覧の並べ替えとページ（画面要件26）")
class ListingTest {
  private enum By {
    NAME,
    DAY
  }

  private static Listing<String> list(Map<String, String> address) {
    AddressParameters parameters = new AddressParameters();
    FakeExchange exchange = new FakeExchange("GET", "/staff/users/", 9443);
    exchange.parameters.putAll(address);
    parameters.request = exchange.request();
    return Listing.sorted(
        parameters,
        Sorting.descending(By.DAY),
        (sorting, first, count) ->
            new Page<>(List.of(sorting.by() + " " + sorting.descending()), 100),
        "search");
  }

  @ParameterizedTest
  @CsvSource({
    "'', DAY true",
    "NAME, NAME false",
    "-NAME, NAME true",
    "DAY, DAY false",
    "name, DAY true",
    "--NAME, DAY true",
    "NAME;DROP, DAY true"
  })
  @DisplayName("番地が順を言い、分からない順はふだんの順")
  void address_names_the_order(String sort, String order) {
    assertThat(list(Map.of("sort", sort)).getRows()).containsExactly(order);
  }

  @Test
  @DisplayName("見出しはもう一度押すと逆順、ページを送っても検索と順は残る")
  void heads_turn_the_order_and_pages_keep_it() {
    Listing<String> list = list(Map.of("sort", "NAME", "search", "山 田", "page", "2"));

    assertThat(list.ariaSort("NAME")).isEqualTo("ascending");
    assertThat(list.ariaSort("DAY")).isEqualTo("none");
    assertThat(list.sortAddress("NAME")).isEqualTo("?search=%E5%B1%B1+%E7%94%B0&sort=-NAME");
    assertThat(list.sortAddress("DAY")).endsWith("&sort=DAY");
    assertThat(list.getFollowing()).endsWith("&sort=NAME&page=3");
    assertThat(list.getPrevious()).endsWith("&sort=NAME&page=1");
    assertThat(list.getSort()).isEqualTo("NAME");
    assertThat(list(Map.of()).ariaSort("DAY")).isEqualTo("descending");
    assertThat(list(Map.of()).sortAddress("DAY")).isEqualTo("?sort=DAY");
  }
}
