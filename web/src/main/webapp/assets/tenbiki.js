// What pages do beyond links and forms; every page also works without it.
import "./password.js";
import "./copy.js";
import "./unsaved.js";
import "./working.js";

// an error summary is read first
document.querySelector("[data-focus]")?.focus();

// a second click on a button sends nothing
for (const form of document.querySelectorAll("form[method=post]:not([data-answer=file])")) {
  let sent = false;
  form.addEventListener("submit", (event) => {
    if (sent) {
      event.preventDefault();
    }
    sent = true;
  });
  // Back may show the page as it was left
  window.addEventListener("pageshow", () => (sent = false));
}

// nor does it where a file is the answer, for as long as a finger slips: the page stays, and another
// file may be wanted
const SLIP = 1000;
for (const form of document.querySelectorAll("form[data-answer=file]")) {
  let last = { submitter: null, at: 0 };
  form.addEventListener("submit", (event) => {
    if (event.submitter === last.submitter && event.timeStamp - last.at < SLIP) {
      event.preventDefault();
    } else {
      last = { submitter: event.submitter, at: event.timeStamp };
    }
  });
}

// 電子証明書発行中, and the page that waits for 証明書発行アプリ: ask how far it is, go on when that changes
const progress = document.querySelector("[data-progress]");
if (progress) {
  const started = Date.now();
  const waiting = (progress.dataset.while ?? "ISSUING").split(" ");
  const ask = async () => {
    let state = "";
    try {
      const [word, told] = (await (await fetch(progress.dataset.progress)).text()).trim().split("\n");
      state = word;
      const line = progress.querySelector("[data-told]");
      if (line && told && line.textContent !== told) {
        line.textContent = told;
      }
    } catch {
      // the network may come back
      state = waiting[0];
    }
    if (!waiting.includes(state)) {
      location.replace(progress.dataset.done);
      return;
    }
    if (progress.dataset.slow && Date.now() - started > 10000 && !progress.querySelector(".slow")) {
      const slow = document.createElement("p");
      slow.className = "slow";
      slow.textContent = progress.dataset.slow;
      progress.append(slow);
    }
    setTimeout(ask, 1000);
  };
  setTimeout(ask, 1000);
}

// a file of a list: refuse before sending what is too large, and say that it is on its way
const sent = document.querySelector("[data-most-bytes]");
if (sent) {
  sent.form.addEventListener("submit", (event) => {
    if (sent.files.length > 0 && sent.files[0].size > Number(sent.dataset.mostBytes)) {
      event.preventDefault();
      const error = document.getElementById("file-error");
      error.textContent = sent.dataset.tooLarge;
      error.hidden = false;
      sent.setAttribute("aria-invalid", "true");
      sent.focus();
      return;
    }
    const status = sent.form.querySelector("[data-sending]");
    status.textContent = status.dataset.sending;
  });
}

// 発行結果: the file comes by itself, once for each file and window; not before the page is there,
// as a browser that begins a download gives up what it has not loaded yet
const download = document.querySelector("[data-download-once]");
if (download) {
  addEventListener("load", () => {
    const key = "downloaded:" + download.dataset.downloadOnce;
    if (!sessionStorage.getItem(key)) {
      sessionStorage.setItem(key, "1");
      download.click();
    }
  });
}

// a guide is for paper too
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
