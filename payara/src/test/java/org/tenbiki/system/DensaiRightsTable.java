package org.tenbiki.system;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which rights open which page of densai: {@code rights-densai.txt}, which tells its own form. */
final class DensaiRightsTable {
  /** The granted account, in the addresses of the table. */
  static final String ACCOUNT = "account";

  private static final String MASTER = "master";
  private static final String MEMBER = "member";

  private DensaiRightsTable() {}

  /**
   * @param page as the archive calls it
   * @param who rights of which one is enough, or one of the words of the table
   */
  record Row(String page, Set<String> who, String address) {
    boolean namesAccount() {
      return address.contains("{" + ACCOUNT + "}");
    }

    /** Of the granted account. */
    private boolean namesList() {
      return address.contains("{list}") || address.contains("{file}");
    }

    boolean isOpenTo(DensaiUser user) {
      boolean may =
          who.contains(MASTER)
              ? user.isMaster()
              : who.contains(MEMBER) || who.stream().anyMatch(user.rights()::contains);
      return may && (!(namesAccount() || namesList()) || user.reachesAccount());
    }

    String addressFor(Papers bank, Map<String, String> ids) {
      String filled = address;
      for (Map.Entry<String, String> id : ids.entrySet()) {
        filled = filled.replace("{" + id.getKey() + "}", id.getValue());
      }
      return bank.memberUrl() + filled;
    }

    /** The same address with another account. */
    String addressFor(Papers bank, Map<String, String> ids, String account) {
      Map<String, String> others = new HashMap<>(ids);
      others.put(ACCOUNT, account);
      return addressFor(bank, others);
    }
  }

  static List<Row> rows() {
    return RightsTable.cells("rights-densai.txt")
        .map(cells -> new Row(cells[0], Set.copyOf(Arrays.asList(cells[1].split(","))), cells[2]))
        .toList();
  }
}
