package org.tenbiki.system;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What {@code demo.json} tells a visitor of one institution. */
record Papers(
    String publicUrl,
    String memberUrl,
    String secondMemberUrl,
    String mailUrl,
    Path serverCa,
    String path,
    String profile,
    Map<String, Staff> staff,
    List<Contract> contracts) {

  record Staff(String role, String userId, String password) {}

  record Contract(String number, String initialPassword, String name) {}

  /** Before a system was started. */
  static Papers none() {
    return new Papers("", "", "", "", Path.of(""), "", "", Map.of(), List.of());
  }

  /** Of the first institution. */
  static Papers read(Path file) {
    return read(file, 0);
  }

  /**
   * @param place of the institution in the file, from 0
   */
  static Papers read(Path file, int place) {
    JsonObject all = open(file);
    return of(all, all.getAsJsonArray("institutions").get(place).getAsJsonObject());
  }

  /**
   * @param path of the institution, for example {@code /rokin/}
   */
  static Papers read(Path file, String path) {
    JsonObject all = open(file);
    return StreamSupport.stream(all.getAsJsonArray("institutions").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .filter(institution -> text(institution, "path").equals(path))
        .map(institution -> of(all, institution))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no institution " + path));
  }

  private static JsonObject open(Path file) {
    try {
      return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Papers of(JsonObject all, JsonObject institution) {
    return new Papers(
        text(all, "publicUrl"),
        text(all, "memberUrl"),
        text(all, "memberUrl2"),
        text(all, "mailUrl"),
        Path.of(text(all, "serverCa")),
        text(institution, "path"),
        text(institution, "profile"),
        list(institution, "staff", Papers::staff).stream()
            .collect(Collectors.toMap(Staff::role, Function.identity(), (first, next) -> first)),
        list(institution, "contracts", Papers::contract));
  }

  /** The same institution with other contracts. */
  Papers withContracts(List<Contract> others) {
    return new Papers(
        publicUrl, memberUrl, secondMemberUrl, mailUrl, serverCa, path, profile, staff, others);
  }

  String entry() {
    return publicUrl + path;
  }

  String login() {
    return memberUrl + path + "login";
  }

  private static Staff staff(JsonObject one) {
    return new Staff(text(one, "role"), text(one, "userId"), text(one, "password"));
  }

  private static Contract contract(JsonObject one) {
    return new Contract(
        text(one, "contractNumber"), text(one, "initialPassword"), text(one, "name"));
  }

  private static <T> List<T> list(JsonObject from, String name, Function<JsonObject, T> read) {
    return StreamSupport.stream(from.getAsJsonArray(name).spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .map(read)
        .toList();
  }

  private static String text(JsonObject from, String name) {
    return from.get(name).getAsString();
  }
}
