package org.tenbiki.infrastructure.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenbiki.domain.pki.CertificationRequests;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.infrastructure.Mutations;
import org.tenbiki.infrastructure.config.Settings;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("証明書署名要求 (PKCS#10)")
class Pkcs10RequestsTest {
  private final Random random = new Random(20261121);
  private final Pkcs10Requests requests = new Pkcs10Requests();
  private final KeyPair p256 = Requests.ec("secp256r1");
  private final byte[] good = Requests.der(p256);
  private Path folder;

  @BeforeAll
  void authority() {
    TestAuthority ca = new TestAuthority(TestAuthority.newFolder());
    folder = ca.folder;
    requests.authority = new DeploymentAuthority();
    requests.authority.settings =
        new Settings(
            name ->
                Optional.of(
                    ca.folder
                        .resolve(
                            name.contains("passphrase") ? "ca/client-ca.pass" : "ca/client-ca.p12")
                        .toString()));
    requests.authority.clock = java.time.Clock.fixed(TestAuthority.TODAY, java.time.ZoneOffset.UTC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rsa:3072",
        "rsa:4096",
        "ec -pkeyopt ec_paramgen_curve:P-256",
        "ec -pkeyopt ec_paramgen_curve:P-384"
      })
  @DisplayName("OpenSSLで作った要求はPEMでもDERでも読め、主体も拡張も無視する")
  void requests_of_openssl_are_read_in_both_forms(String kind) throws Exception {
    Judge made =
        Judge.ask(
            folder,
            "bash",
            "-c",
            "openssl req -new -nodes -text -newkey "
                + kind
                + " -keyout k.pem -out r.pem -subj /CN=root"
                + " -addext basicConstraints=critical,CA:true"
                + " && openssl req -in r.pem -outform DER -out r.der");
    assertThat(made.exitCode()).as(made.output()).isZero();

    PublicKey key = requests.read(Files.readAllBytes(folder.resolve("r.pem")));

    assertThat(requests.read(Files.readAllBytes(folder.resolve("r.der")))).isEqualTo(key);
    assertThat(requests.decode(key.getEncoded())).isEqualTo(key);
  }

  @Test
  @DisplayName("PSSの署名、古い見出し、順の違う属性も読める")
  void unusual_forms_are_read() {
    KeyPair rsa = Requests.generated("RSA", 3072);
    assertThat(requests.read(Requests.der(rsa, "SHA256withRSAandMGF1"))).isEqualTo(rsa.getPublic());
    assertThat(requests.read(Requests.pem(good, "NEW CERTIFICATE REQUEST")))
        .isEqualTo(p256.getPublic());
    assertThat(requests.read(UnsortedRequest.of(p256))).isEqualTo(p256.getPublic());
  }

  Stream<Arguments> badKeys() throws Exception {
    BigInteger one = BigInteger.ONE;
    return Stream.of(
        bad(ErrorCode.KEY_SIZE, Requests.der(Requests.generated("RSA", 2048))),
        bad(ErrorCode.KEY_KIND, Requests.der(Requests.ec("secp521r1"))),
        bad(ErrorCode.KEY_KIND, Requests.der(Requests.generated("Ed25519", 255), "Ed25519")),
        bad(
            ErrorCode.KEY_EXPONENT,
            Requests.der(Requests.exponent(random, BigInteger.valueOf(17)))),
        bad(
            ErrorCode.KEY_EXPONENT,
            Requests.der(Requests.exponent(random, one.shiftLeft(256).nextProbablePrime()))),
        bad(ErrorCode.KEY_SMALL_FACTOR, Requests.der(Requests.smallFactor(random))),
        bad(ErrorCode.KEY_CLOSE_PRIMES, Requests.der(Requests.closePrimes(random))),
        bad(ErrorCode.KEY_ROCA, Requests.der(Requests.roca(random))),
        bad(
            ErrorCode.KEY_KNOWN,
            Requests.der(
                known(
                    "E6CB5BDD80AA45AE9C95E8C15476679FFEC953C16851E711E743939589C64FC1",
                    "422548F88FB782FFB5ECA3744452C72A1E558FBD6F73BE5E48E93232CC45C5B1",
                    "6C4CD10C4CB8D5B8A17139E94882C8992572993425F41419AB7E90A42A494272"))),
        bad(ErrorCode.KEY_MALFORMED, offCurve()));
  }

  Stream<Arguments> badRequests() {
    byte[] forged = good.clone();
    forged[forged.length - 1] ^= 1;
    byte[] behind = Arrays.copyOf(good, good.length + 1);
    KeyPair rsa = Requests.generated("RSA", 3072);
    return Stream.of(
        bad(ErrorCode.REQUEST_MISSING, new byte[0]),
        bad(ErrorCode.REQUEST_TOO_LARGE, new byte[CertificationRequests.MOST_BYTES + 1]),
        bad(ErrorCode.REQUEST_UNREADABLE, "契約書".getBytes(StandardCharsets.UTF_8)),
        bad(ErrorCode.REQUEST_UNREADABLE, Requests.pem(good, "CERTIFICATE")),
        bad(ErrorCode.REQUEST_UNREADABLE, Requests.pem(Arrays.copyOf(good, 50))),
        bad(ErrorCode.REQUEST_UNREADABLE, behind),
        bad(ErrorCode.REQUEST_UNREADABLE, nested((byte) 0x80, 8000)),
        bad(ErrorCode.REQUEST_UNREADABLE, nestedDefinite(4000)),
        bad(
            ErrorCode.REQUEST_WITH_PRIVATE_KEY,
            join(Requests.pem(new byte[40], "PRIVATE KEY"), Requests.pem(good))),
        bad(ErrorCode.REQUEST_ALGORITHM, Requests.der(rsa, "SHA1withRSA")),
        bad(ErrorCode.REQUEST_ALGORITHM, Requests.der(p256, "SHA1withECDSA")),
        bad(ErrorCode.REQUEST_SIGNATURE, forged),
        bad(
            ErrorCode.REQUEST_SIGNATURE,
            Requests.der(new KeyPair(p256.getPublic(), Requests.ec("secp256r1").getPrivate()))));
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource({"badKeys", "badRequests"})
  @DisplayName("悪い要求は、それぞれの理由で断る (security 15)")
  void bad_request_is_refused_for_its_own_reason(ErrorCode code, byte[] request) {
    assertThat(codeOf(request)).contains(code);
  }

  @Test
  @DisplayName("壊した要求を6,000通り読んでも、断るか読むかのどちらか (security 28)")
  void mutated_requests_are_read_or_refused() {
    List<byte[]> seeds =
        List.of(good, Requests.pem(good), Requests.der(Requests.generated("RSA", 3072)));
    int refused = 0;
    Mutations mutations = new Mutations(4);
    for (int i = 0; i < Mutations.COUNT; i++) {
      refused += codeOf(mutations.of(seeds)).isPresent() ? 1 : 0;
    }
    assertThat(refused).isBetween(Mutations.COUNT / 2, Mutations.COUNT);
  }

  private Optional<ErrorCode> codeOf(byte[] request) {
    try {
      requests.read(request);
      return Optional.empty();
    } catch (InvalidInputException e) {
      assertThat(e.violations()).hasSize(1);
      return Optional.of(e.code());
    }
  }

  private static Arguments bad(ErrorCode code, byte[] request) {
    return Arguments.of(code, request);
  }

  private KeyPair known(String d, String x, String y) throws Exception {
    ECPublicKey like = (ECPublicKey) p256.getPublic();
    KeyFactory factory = KeyFactory.getInstance("EC");
    return new KeyPair(
        factory.generatePublic(
            new java.security.spec.ECPublicKeySpec(
                new java.security.spec.ECPoint(new BigInteger(x, 16), new BigInteger(y, 16)),
                like.getParams())),
        factory.generatePrivate(new ECPrivateKeySpec(new BigInteger(d, 16), like.getParams())));
  }

  /** The point moved by one bit. */
  private byte[] offCurve() {
    byte[] point = Arrays.copyOfRange(p256.getPublic().getEncoded(), 27, 91);
    byte[] request = good.clone();
    for (int i = 0; i + point.length <= request.length; i++) {
      if (Arrays.equals(request, i, i + point.length, point, 0, point.length)) {
        request[i + point.length - 1] ^= 1;
        return request;
      }
    }
    throw new IllegalStateException("no point");
  }

  /** Sequences within sequences, none of which ends. */
  private static byte[] nested(byte length, int depth) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * depth);
    while (bytes.hasRemaining()) {
      bytes.put((byte) 0x30).put(length);
    }
    return bytes.array();
  }

  /** Sequences within sequences, each as long as it says. */
  private static byte[] nestedDefinite(int depth) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * depth);
    while (bytes.hasRemaining()) {
      bytes.put((byte) 0x30).put((byte) 0x82).putShort((short) (bytes.remaining() - 2));
    }
    return bytes.array();
  }

  private static byte[] join(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }
}
