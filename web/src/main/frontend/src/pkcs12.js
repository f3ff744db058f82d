// Writes a PKCS#12 file (RFC 7292) as the server writes its own: PBES2 with PBKDF2-HMAC-SHA-256 and
// AES-256-CBC around key and certificates, MAC by HMAC-SHA-256, salts of 8 bytes. node-forge has
// the structure and the derivation of the MAC's key, the browser itself everything that takes time.
import forge from "node-forge";

const ROUNDS = 100000;
const SALT_BYTES = 8;
const KEY_BYTES = 32;
/** Which key the derivation of RFC 7292, Appendix B.3, is for: the MAC's. */
const MAC_KEY = 3;

const { asn1, util } = forge;
const { Class, Type } = asn1;
const oids = {
  data: "1.2.840.113549.1.7.1",
  encryptedData: "1.2.840.113549.1.7.6",
  friendlyName: "1.2.840.113549.1.9.20",
  localKeyId: "1.2.840.113549.1.9.21",
  x509Certificate: "1.2.840.113549.1.9.22.1",
  shroudedKeyBag: "1.2.840.113549.1.12.10.1.2",
  certBag: "1.2.840.113549.1.12.10.1.3",
  pbes2: "1.2.840.113549.1.5.13",
  pbkdf2: "1.2.840.113549.1.5.12",
  hmacSha256: "1.2.840.113549.2.9",
  aes256Cbc: "2.16.840.1.101.3.4.1.42",
  sha256: "2.16.840.1.101.3.4.2.1",
};

const binary = (bytes) => util.binary.raw.encode(new Uint8Array(bytes));
const bytes = (text) => util.binary.raw.decode(text);
const der = (node) => asn1.toDer(node).getBytes();

const sequence = (...parts) => asn1.create(Class.UNIVERSAL, Type.SEQUENCE, true, parts);
const set = (...parts) => asn1.create(Class.UNIVERSAL, Type.SET, true, parts);
const explicit = (tag, part) => asn1.create(Class.CONTEXT_SPECIFIC, tag, true, [part]);
const octets = (text) => asn1.create(Class.UNIVERSAL, Type.OCTETSTRING, false, text);
const oid = (dotted) =>
  asn1.create(Class.UNIVERSAL, Type.OID, false, asn1.oidToDer(dotted).getBytes());
const integer = (number) =>
  asn1.create(Class.UNIVERSAL, Type.INTEGER, false, asn1.integerToDer(number).getBytes());
const nothing = () => asn1.create(Class.UNIVERSAL, Type.NULL, false, "");

function attributes(friendlyName, localKeyId) {
  const name = asn1.create(Class.UNIVERSAL, Type.BMPSTRING, false, friendlyName);
  return set(
    sequence(oid(oids.friendlyName), set(name)),
    sequence(oid(oids.localKeyId), set(octets(localKeyId))),
  );
}

/** The algorithm with its parameters, and the ciphertext. */
async function encrypted(content, password) {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const iv = crypto.getRandomValues(new Uint8Array(16));
  const secret = await crypto.subtle.importKey(
    "raw", new TextEncoder().encode(password), "PBKDF2", false, ["deriveKey"]);
  const key = await crypto.subtle.deriveKey(
    { name: "PBKDF2", salt, iterations: ROUNDS, hash: "SHA-256" },
    secret, { name: "AES-CBC", length: 8 * KEY_BYTES }, false, ["encrypt"]);
  const text = await crypto.subtle.encrypt({ name: "AES-CBC", iv }, key, bytes(content));
  const derivation = sequence(
    oid(oids.pbkdf2),
    sequence(
      octets(binary(salt)), integer(ROUNDS), integer(KEY_BYTES),
      sequence(oid(oids.hmacSha256), nothing())),
  );
  const cipher = sequence(oid(oids.aes256Cbc), octets(binary(iv)));
  return { algorithm: sequence(oid(oids.pbes2), sequence(derivation, cipher)), text: binary(text) };
}

const data = (content) => sequence(oid(oids.data), explicit(0, octets(der(content))));

async function encryptedData(content, password) {
  const { algorithm, text } = await encrypted(der(content), password);
  const inside = asn1.create(Class.CONTEXT_SPECIFIC, 0, false, text);
  return sequence(
    oid(oids.encryptedData),
    explicit(0, sequence(integer(0), sequence(oid(oids.data), algorithm, inside))),
  );
}

async function mac(content, password) {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const derived = forge.pkcs12.generateKey(
    password, util.createBuffer(binary(salt)), MAC_KEY, ROUNDS, KEY_BYTES,
    forge.md.sha256.create());
  const key = await crypto.subtle.importKey(
    "raw", bytes(derived.getBytes()), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const value = await crypto.subtle.sign("HMAC", key, bytes(content));
  return sequence(
    sequence(sequence(oid(oids.sha256), nothing()), octets(binary(value))),
    octets(binary(salt)),
    integer(ROUNDS),
  );
}

/**
 * @param key PKCS#8, not encrypted
 * @param certificates DER, the key's own first; taken byte for byte
 * @param password ASCII and not empty
 * @param friendlyName how the browser's certificate list calls it
 * @returns the file
 */
export async function pkcs12(key, certificates, password, friendlyName) {
  const localKeyId = binary(await crypto.subtle.digest("SHA-256", certificates[0])).slice(0, 20);
  const named = attributes(friendlyName, localKeyId);
  const certificateBags = certificates.map((certificate, place) =>
    sequence(
      oid(oids.certBag),
      explicit(0, sequence(oid(oids.x509Certificate), explicit(0, octets(binary(certificate))))),
      ...(place === 0 ? [named] : []),
    ));
  const shrouded = await encrypted(binary(key), password);
  const keyBag = sequence(
    oid(oids.shroudedKeyBag),
    explicit(0, sequence(shrouded.algorithm, octets(shrouded.text))),
    named,
  );
  const safe = sequence(
    await encryptedData(sequence(...certificateBags), password),
    data(sequence(keyBag)),
  );
  return bytes(der(sequence(integer(3), data(safe), await mac(der(safe), password))));
}
