package org.tenbiki.system;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page's form {@code form}, read without a browser. */
final class HtmlForm {
  private static final Pattern INPUT = Pattern.compile("<input [^>]*>");
  private static final Pattern TEXT_AREA =
      Pattern.compile("<textarea [^>]*name=\"([^\"]*)\"[^>]*>([^<]*)</textarea>");
  private static final Pattern SELECT =
      Pattern.compile("<select [^>]*name=\"([^\"]*)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
  private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]+)\"");
  private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]+)\"[^>]* selected");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");
  private static final Pattern ACTION =
      Pattern.compile("<form id=\"form\"[^>]*action=\"([^\"]*)\"");

  private final String html;
  private final String action;

  private HtmlForm(String html, String action) {
    this.html = html;
    this.action = action;
  }

  /** Empty if the page has none. */
  static Optional<HtmlForm> of(String html) {
    Matcher action = ACTION.matcher(html);
    return action.find()
        ? Optional.of(new HtmlForm(html, action.group(1).replace("&amp;", "&")))
        : Optional.empty();
  }

  /** Where it is sent to. */
  String action() {
    return action;
  }

  /** Every input of the page, boxes as if they were ticked, and what its lists say. */
  Map<String, String> inputs() {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Map<String, String> input : attributes()) {
      String name = input.get("name");
      if (name != null && !"submit".equals(input.get("type"))) {
        // a box without a value says on when it is ticked
        fields.put(
            name, plain(input.getOrDefault("value", input.containsKey("checked") ? "on" : "")));
      }
    }
    SELECT
        .matcher(html)
        .results()
        .forEach(
            list ->
                CHOSEN
                    .matcher(list.group(2))
                    .results()
                    .forEach(option -> fields.put(list.group(1), option.group(1))));
    return fields;
  }

  /** What a browser would send, with the first choice of each list that must not stay open. */
  Map<String, String> asShown() {
    Map<String, String> fields = inputs();
    attributes().stream()
        .filter(input -> "checkbox".equals(input.get("type")) && !input.containsKey("checked"))
        .forEach(input -> fields.remove(input.getOrDefault("name", "")));
    TEXT_AREA
        .matcher(html)
        .results()
        .forEach(area -> fields.put(area.group(1), plain(area.group(2).strip())));
    SELECT
        .matcher(html)
        .results()
        .forEach(
            list -> {
              Matcher option = OPTION.matcher(list.group(2));
              boolean chosen = !mayStayOpen(list.group(1)) && option.find();
              fields.putIfAbsent(list.group(1), chosen ? option.group(1) : "");
            });
    return fields;
  }

  /** What a browser would read where pages write an entity. */
  private static String plain(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private boolean mayStayOpen(String name) {
    return Pattern.compile("<label for=\"" + name + "\".*?</label>", Pattern.DOTALL)
        .matcher(html)
        .results()
        .anyMatch(label -> label.group().contains("任意"));
  }

  /** The names of its buttons. */
  List<String> buttons() {
    return attributes().stream()
        .filter(input -> "submit".equals(input.get("type")))
        .map(input -> input.getOrDefault("name", ""))
        .filter(name -> name.startsWith("form:"))
        .toList();
  }

  private List<Map<String, String>> attributes() {
    List<Map<String, String>> all = new ArrayList<>();
    Matcher inputs = INPUT.matcher(html);
    while (inputs.find()) {
      Map<String, String> attributes = new TreeMap<>();
      ATTRIBUTE
          .matcher(inputs.group())
          .results()
          .forEach(one -> attributes.put(one.group(1), one.group(2)));
      all.add(attributes);
    }
    return all;
  }
}
