package org.tenbiki.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The server's java arguments, in a file because some are secret and a command line is not. Source:
 * the JDK's {@code @argfiles}.
 */
final class JavaArguments {
  private JavaArguments() {}

  static void write(Layout layout, Map<String, String> environment) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("-Xmx512m");
    lines.add("-XX:+UseSerialGC");
    lines.add("-XX:+ExitOnOutOfMemoryError");
    lines.add("-Dfile.encoding=UTF-8");
    lines.add("-Duser.timezone=UTC");
    lines.add("-Djava.net.preferIPv4Stack=false");
    properties(layout, environment)
        .forEach((name, value) -> lines.add(quoted("-D" + name + "=" + value)));
    Path file = layout.run().resolve("java.args");
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(file, lines);
  }

  private static Map<String, String> properties(Layout layout, Map<String, String> environment)
      throws IOException {
    Path tls = layout.data().resolve("tls");
    Path authority = layout.data().resolve("ca");
    Map<String, String> all = new LinkedHashMap<>();
    all.put("javax.net.ssl.keyStore", tls.resolve("server.p12").toString());
    all.put("javax.net.ssl.keyStoreType", "PKCS12");
    all.put("javax.net.ssl.keyStorePassword", Files.readString(tls.resolve("server.pass")).strip());
    all.put("javax.net.ssl.trustStore", tls.resolve("truststore.p12").toString());
    all.put("javax.net.ssl.trustStoreType", "PKCS12");
    all.put("javax.net.ssl.trustStorePassword", "changeit");
    all.put("jdk.tls.server.protocols", "TLSv1.3,TLSv1.2");
    all.put(
        "jdk.tls.server.cipherSuites",
        "TLS_AES_256_GCM_SHA384,TLS_AES_128_GCM_SHA256,TLS_CHACHA20_POLY1305_SHA256,"
            + "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256");
    // Without SHA-1, which the platform would still accept from a TLS 1.2 client.
    all.put(
        "jdk.tls.server.SignatureSchemes",
        "ecdsa_secp256r1_sha256,ecdsa_secp384r1_sha384,ecdsa_secp521r1_sha512,"
            + "rsa_pss_rsae_sha256,rsa_pss_rsae_sha384,rsa_pss_rsae_sha512,"
            + "rsa_pkcs1_sha256,rsa_pkcs1_sha384,rsa_pkcs1_sha512");
    all.put("hazelcast.config", layout.dataGridFile().toString());
    all.put("tenbiki.demo", "true");
    all.put("tenbiki.demo.file", layout.demoFile().toString());
    all.put("tenbiki.data.dir", layout.data().toString());
    all.put("tenbiki.public.url", layout.publicUrl());
    all.put("tenbiki.member.url", layout.memberUrl());
    all.put("tenbiki.member.url.second", layout.secondMemberUrl());
    all.put("tenbiki.member.ports", layout.ports().member() + "," + layout.ports().secondMember());
    all.put("tenbiki.tls.certificate", tls.resolve("server.pem").toString());
    all.put("tenbiki.ca.keystore", authority.resolve("client-ca.p12").toString());
    all.put("tenbiki.ca.passphrase.file", authority.resolve("client-ca.pass").toString());
    all.put("tenbiki.audit.key.file", layout.data().resolve("audit.key").toString());
    byte[] formKey = Files.readAllBytes(layout.data().resolve("form.key"));
    all.put("tenbiki.form.key", Base64.getEncoder().encodeToString(formKey));
    Duration offset = ClockOffset.of(environment);
    if (!offset.isZero()) {
      all.put("tenbiki.clock.offset", offset.toString());
    }
    return all;
  }

  private static String quoted(String argument) {
    return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
