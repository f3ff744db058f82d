// 電子証明書発行 with a key that is made here: key, request, certificate, file. Key and password stay
// in this page. What is not in the file when the page closes is lost, and the user starts anew.
import { pkcs12 } from "./pkcs12.js";
import { certificatesOf, certificationRequest, isFor, newKeys } from "./request.js";

const PAUSE = 1000;

class Refused extends Error {}

const place = document.getElementById("key");
const form = document.getElementById("form");
const part = (name) => place.querySelector(`[data-part=${name}]`);
const input = (name) => document.getElementById(`form:${name}`);
const pause = () => new Promise((done) => setTimeout(done, PAUSE));

let keys = null;
let request = null;
let runs = false;

const say = (name) => (part("status").textContent = place.dataset[name]);

function complain(text) {
  const error = part("error");
  error.textContent = text;
  error.hidden = false;
  error.focus();
}

// the server remains the judge of everything but the password, which it never sees
const isReady = () =>
  [...form.querySelectorAll("[data-check]")].every((line) => line.classList.contains("check-met"));

async function send() {
  const answer = await fetch(place.dataset.request, {
    method: "POST",
    headers: { "Content-Type": "application/pkcs10", "Accept-Language": document.documentElement.lang },
    body: request,
  });
  if (answer.status !== 202) {
    const refusal = answer.headers.get("Content-Type")?.startsWith("application/json")
      ? await answer.json() : { text: place.dataset.failed, again: true };
    if (!refusal.again) {
      // the next attempt is another key's
      keys = request = null;
    }
    throw new Refused(refusal.text);
  }
}

async function certificates() {
  let state = "ISSUING";
  while (state === "ISSUING") {
    await pause();
    state = (await (await fetch(place.dataset.state)).text()).trim();
  }
  const file = await fetch(place.dataset.file);
  if (state !== "ISSUED" || !file.headers.get("Content-Type")?.startsWith(place.dataset.type)) {
    throw new Refused(place.dataset.failed);
  }
  const name = /filename="([^"]+)"/.exec(file.headers.get("Content-Disposition"))[1];
  return { chain: certificatesOf(await file.text()), name: name.replace(/\.pem$/, ".p12") };
}

function offer(file, name) {
  const download = part("download");
  download.href = URL.createObjectURL(new Blob([file], { type: "application/x-pkcs12" }));
  download.download = name;
  part("name").textContent = name;
  part("work").hidden = true;
  part("result").hidden = false;
  for (const one of document.querySelectorAll("[data-until-issued]")) {
    one.hidden = true;
  }
  showResultStep();
  part("result").querySelector("h2").focus();
  download.click();
}

// the manual's step 発行結果; pages behind log-in count none
function showResultStep() {
  const steps = [...document.querySelectorAll(".steps li")];
  // what comes after it is the import
  const result = steps.length - 2;
  if (steps.length > 0) {
    document.querySelector(".steps-count").textContent = part("count").textContent;
  }
  steps.forEach((step, place) => {
    step.className =
      place < result ? "step-done" : place === result ? "step-current" : "step-open";
    step.toggleAttribute("aria-current", false);
  });
  steps[result]?.setAttribute("aria-current", "step");
}

async function issue(password) {
  say("making");
  keys ??= await newKeys();
  request ??= await certificationRequest(keys);
  say("waiting");
  await send();
  const { chain, name } = await certificates();
  if (!(await isFor(chain[0], keys))) {
    throw new Refused(place.dataset.another);
  }
  say("writing");
  const key = await crypto.subtle.exportKey("pkcs8", keys.privateKey);
  offer(await pkcs12(key, chain, password, place.dataset.name), name);
  keys = request = null;
}

async function press() {
  part("error").hidden = true;
  if (!isReady()) {
    complain(place.dataset.incomplete);
    return;
  }
  runs = true;
  part("fields").hidden = true;
  part("progress").hidden = false;
  try {
    await issue(input("password").value);
    input("password").value = input("passwordAgain").value = "";
  } catch (problem) {
    part("fields").hidden = false;
    complain(problem instanceof Refused ? problem.message : place.dataset.failed);
  } finally {
    part("progress").hidden = true;
    runs = false;
  }
}

if (globalThis.crypto?.subtle) {
  place.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!runs) {
      press();
    }
  });
  // the key would be lost
  addEventListener("beforeunload", (event) => {
    if (runs) {
      event.preventDefault();
    }
  });
} else {
  document.getElementById("key-unsupported").hidden = false;
}
