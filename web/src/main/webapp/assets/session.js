// Idle time-out: a warning in time, one for all windows; at the end the page stays as it was typed.
// The server counts. A page asks it before it warns and before it gives up, and asking counts as
// nobody's doing.
import { forgetAll, keepFor, sessionEnded } from "./drafts.js";

const warning = document.querySelector("#session-warning");
const ended = document.querySelector("#session-ended");

// banners that an open page shows later
const loaded = Date.now();
const showBanners = () => {
  for (const banner of document.querySelectorAll(".banner-later")) {
    if (Date.now() - loaded >= banner.dataset.appears * 1000) {
      banner.classList.remove("banner-later");
    }
  }
};
setInterval(showBanners, 1000);

if (warning) {
  watch();
} else {
  sessionEnded();
}

function watch() {
  const { user, left, again } = warning.dataset;
  const idle = Number(warning.dataset.idle);
  const warnAt = Number(warning.dataset.warning) * 1000;
  const spokenAt = [60, 30, 10];
  const windows = new BroadcastChannel("tenbiki-session");
  const shown = warning.querySelector(".dialog-time");
  const spoken = warning.querySelector("[role=status]");
  const trouble = warning.querySelector("[role=alert]");
  let deadline = 0;
  let over = false;
  let asking = false;

  const live = (seconds) => {
    deadline = Date.now() + seconds * 1000;
    over = false;
    trouble.textContent = "";
    if (seconds * 1000 > warnAt) {
      warning.close();
    }
    ended.close();
  };

  // the seconds that the session still lives, 0 if it has ended
  const ask = async (address, method) => {
    const answer = await fetch(address, { method, redirect: "manual", cache: "no-store" });
    if (answer.type === "opaqueredirect" || answer.status === 403) {
      return 0;
    }
    if (!answer.ok) {
      throw new Error("status " + answer.status);
    }
    return Number(await answer.text());
  };

  const end = () => {
    over = true;
    sessionEnded();
    warning.close();
    ended.showModal();
  };

  const check = async () => {
    if (asking) {
      return;
    }
    asking = true;
    try {
      const seconds = await ask("/session/state", "GET");
      if (seconds > 0) {
        live(seconds);
      } else if (!over) {
        end();
      }
    } catch {
      // no connection: the last answer holds
      if (deadline <= Date.now() && !over) {
        end();
      }
    } finally {
      asking = false;
    }
  };

  const extend = async () => {
    try {
      const seconds = await ask("/session/extend", "POST");
      if (seconds > 0) {
        live(seconds);
        windows.postMessage({ user, seconds });
      } else {
        end();
      }
    } catch {
      trouble.textContent = again;
    }
  };

  const count = () => {
    const seconds = Math.max(0, Math.ceil((deadline - Date.now()) / 1000));
    const minutes = Math.floor(seconds / 60);
    const text = left.replace("{0}", minutes + ":" + String(seconds % 60).padStart(2, "0"));
    shown.textContent = text;
    if (spokenAt.includes(seconds) || !spoken.textContent) {
      spoken.textContent = text;
    }
  };

  const tick = async () => {
    const remaining = deadline - Date.now();
    if (over) {
      return;
    }
    if (remaining <= 0 || (remaining <= warnAt && !warning.open)) {
      await check();
    }
    if (!over && deadline - Date.now() <= warnAt) {
      if (!warning.open) {
        spoken.textContent = "";
        warning.showModal();
      }
      count();
    }
  };

  warning.addEventListener("cancel", (event) => {
    event.preventDefault();
    extend();
  });
  warning.querySelector("[data-extend]").addEventListener("click", extend);
  ended.querySelector("[data-close]").addEventListener("click", () => ended.close());
  for (const form of document.querySelectorAll("form[action$='/logout']")) {
    form.addEventListener("submit", () => {
      forgetAll();
      windows.postMessage({ user, seconds: 0 });
    });
  }
  windows.addEventListener("message", ({ data }) => {
    if (data.seconds > 0 && data.user === user) {
      live(data.seconds);
    } else {
      check();
    }
  });
  window.addEventListener("pageshow", (event) => event.persisted && check());

  // the request for this page was the user's doing, for every window
  live(idle);
  windows.postMessage({ user, seconds: idle });
  keepFor(user);
  setInterval(tick, 1000);
}
