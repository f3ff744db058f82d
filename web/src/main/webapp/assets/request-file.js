// 証明書署名要求 as a file: read here into the field that is sent, as PEM. A file with a private key is
// told at once and goes nowhere.
const MOST_BYTES = 65536;
const SEQUENCE = 0x30;

const place = document.getElementById("file-field");
const input = document.getElementById("file");
const error = document.getElementById("file-error");
const field = document.getElementById("form:request");

function pem(der) {
  const base64 = btoa(String.fromCharCode(...der));
  const lines = base64.match(/.{1,64}/g).join("\n");
  return `-----BEGIN CERTIFICATE REQUEST-----\n${lines}\n-----END CERTIFICATE REQUEST-----\n`;
}

async function read() {
  const [file] = input.files;
  if (!file) {
    return;
  }
  const content = new Uint8Array(await file.slice(0, MOST_BYTES).arrayBuffer());
  const text = content[0] === SEQUENCE ? pem(content) : new TextDecoder().decode(content);
  const hasKey = text.includes("PRIVATE KEY-----");
  error.hidden = !hasKey;
  error.textContent = hasKey ? place.dataset.private : "";
  field.value = hasKey ? "" : text;
  if (hasKey) {
    input.value = "";
  }
}

place.hidden = false;
input.addEventListener("change", read);
// chosen before this script ran, or given back by the browser
read();
