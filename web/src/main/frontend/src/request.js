// A key pair of WebCrypto and the PKCS#10 request (RFC 2986) that proves possession of it.
import { Certificate, CertificationRequest } from "pkijs";

const RSA = {
  name: "RSASSA-PKCS1-v1_5",
  modulusLength: 3072,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: "SHA-256",
};

/** RSA-3072; to be taken out of the browser once, into the file. */
export const newKeys = () => crypto.subtle.generateKey(RSA, true, ["sign", "verify"]);

/** DER. It says nothing but the key: the server takes nothing else from it. */
export async function certificationRequest(keys) {
  const request = new CertificationRequest();
  await request.subjectPublicKeyInfo.importKey(keys.publicKey);
  await request.sign(keys.privateKey, "SHA-256");
  return new Uint8Array(request.toSchema(true).toBER());
}

/** The certificates of a PEM text, DER. */
export function certificatesOf(pem) {
  const blocks = pem.matchAll(/-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g);
  return [...blocks].map(([, base64]) =>
    Uint8Array.from(atob(base64.replace(/\s/g, "")), (c) => c.charCodeAt(0)));
}

/** Whether a certificate was made for these keys, and not for another window's. */
export async function isFor(certificate, keys) {
  const certified = new Uint8Array(
    Certificate.fromBER(certificate).subjectPublicKeyInfo.toSchema().toBER());
  const own = new Uint8Array(await crypto.subtle.exportKey("spki", keys.publicKey));
  return certified.length === own.length && own.every((byte, i) => byte === certified[i]);
}
