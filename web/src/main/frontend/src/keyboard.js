// ソフトウェアキーボード: a keyboard in the page, beside the password field it types into.
// Every key is a real button, so that mouse, keys and screen reader all press it by a click; what was
// typed is told as a number of characters only. The field itself stays open to typing and pasting.
import Keyboard from "simple-keyboard/build/index.modern.esm.js";

const DIGITS = ["1234567890"];
const LETTERS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const SYMBOLS = ["!\"#$%&'()", "*+,-./:;", "<=>?@[\\]", "^_`{|}~"];
const FUNCTIONS = "{shift} {symbols} {space} {bksp} {clear}";
// a cookie ends with the visit, and holds for the public and the member address alike
const SHUFFLE = "__Host-tenbiki-shuffle=1";

let opened = null;

/** Opens the keyboard of that place (a `.password`), or closes it if it is open. */
export function toggle(place, opener) {
  const wasOpen = opened?.place === place;
  opened?.close();
  if (!wasOpen) {
    opened = open(place, opener);
  }
}

function open(place, opener) {
  const input = place.querySelector("input");
  const panel = place.querySelector("template").content.firstElementChild.cloneNode(true);
  const part = (name) => panel.querySelector(`[data-part=${name}]`);
  const shuffle = part("shuffle");
  const count = part("count");
  panel.id = `${input.id}-keyboard`;
  place.append(panel);
  opener.setAttribute("aria-controls", panel.id);
  opener.setAttribute("aria-expanded", "true");

  const tell = () => {
    count.textContent = count.dataset.text.replace("{0}", [...input.value].length);
  };
  const names = [...panel.querySelectorAll("[data-key]")];
  const texts = Object.fromEntries(names.map((name) => [name.dataset.key, name.textContent]));
  const keys = keysInto(part("keys"), texts, input);
  const close = () => {
    const returns = panel.contains(document.activeElement);
    keys.destroy();
    panel.remove();
    place.removeEventListener("keydown", escape);
    input.removeEventListener("input", tell);
    opener.setAttribute("aria-expanded", "false");
    opener.removeAttribute("aria-controls");
    opened = null;
    if (returns) {
      opener.focus();
    }
  };
  const escape = (event) => {
    if (event.key === "Escape") {
      event.preventDefault();
      close();
    }
  };
  const shuffled = (on) => {
    shuffle.setAttribute("aria-pressed", on);
    keys.arrange(on);
  };

  place.addEventListener("keydown", escape);
  input.addEventListener("input", tell);
  part("close").addEventListener("click", close);
  shuffle.addEventListener("click", () => {
    const on = shuffle.getAttribute("aria-pressed") !== "true";
    document.cookie = `${SHUFFLE}; Path=/; Secure; SameSite=Strict${on ? "" : "; Max-Age=0"}`;
    shuffled(on);
  });
  shuffled(document.cookie.split("; ").includes(SHUFFLE));
  tell();
  keys.focus();
  return { place, close };
}

/** The keys: one tab stop, inside it the arrow keys move. */
function keysInto(container, texts, input) {
  let layouts = arranged(false);
  let current = [0, 0];
  const rows = () => [...container.querySelectorAll(".hg-row")].map((row) => [...row.children]);

  const choose = (row, column, focus) => {
    const all = rows();
    const line = all[Math.max(0, Math.min(row, all.length - 1))];
    const key = line[Math.max(0, Math.min(column, line.length - 1))];
    for (const other of all.flat()) {
      other.tabIndex = other === key ? 0 : -1;
    }
    current = [all.indexOf(line), line.indexOf(key)];
    if (focus) {
      key.focus();
    }
  };

  // the part draws all keys anew when the layout changes, and the focus would be lost
  let hadFocus = false;
  const keyboard = new Keyboard(container, {
    theme: "keys",
    layout: layouts,
    layoutName: "lower",
    display: { "<": "&lt;", "&": "&amp;" },
    useButtonTag: true,
    useMouseEvents: true,
    disableButtonHold: true,
    disableRowButtonContainers: true,
    enableLayoutCandidates: false,
    beforeInputUpdate: (its) => {
      its.setInput(input.value);
      its.setCaretPosition(input.selectionStart, input.selectionEnd);
    },
    onChange: (value) => {
      input.value = value;
      input.setSelectionRange(keyboard.getCaretPosition(), keyboard.getCaretPosition());
      input.dispatchEvent(new Event("input", { bubbles: true }));
    },
    onKeyPress: (key) => {
      const layout = keyboard.options.layoutName;
      if (key === "{shift}") {
        show(layout === "upper" ? "lower" : "upper");
      } else if (key === "{symbols}") {
        show(layout === "symbols" ? "lower" : "symbols");
      } else if (key === "{clear}") {
        input.value = "";
        input.dispatchEvent(new Event("input", { bubbles: true }));
      }
    },
    onRender: (its) => {
      for (const key of container.querySelectorAll("button")) {
        dress(key, its.options.layoutName, texts);
      }
      choose(...current, hadFocus);
    },
  });
  const show = (layoutName) => {
    hadFocus = container.contains(document.activeElement);
    keyboard.setOptions({ layoutName, layout: layouts });
  };

  const steps = {
    ArrowLeft: ([row, column]) => [row, column - 1],
    ArrowRight: ([row, column]) => [row, column + 1],
    ArrowUp: ([row, column]) => [row - 1, column],
    ArrowDown: ([row, column]) => [row + 1, column],
    Home: ([row]) => [row, 0],
    End: ([row]) => [row, Infinity],
  };
  container.addEventListener("keydown", (event) => {
    if (steps[event.key]) {
      event.preventDefault();
      choose(...steps[event.key](current), true);
    }
  });
  // a key pressed by mouse is where the arrow keys go on
  container.addEventListener("focusin", (event) => {
    rows().forEach((line, row) => {
      if (line.includes(event.target)) {
        choose(row, line.indexOf(event.target), false);
      }
    });
  });

  return {
    arrange(shuffled) {
      layouts = arranged(shuffled);
      show(keyboard.options.layoutName);
    },
    focus: () => choose(...current, true),
    destroy: () => keyboard.destroy(),
  };
}

/** What a key is called, and whether it is on. */
function dress(key, layout, texts) {
  const name = key.dataset.skbtn;
  key.type = "button";
  if (name.length > 1) {
    const called = name.slice(1, -1);
    key.firstElementChild.textContent = texts[called];
    if (called === "shift" || called === "symbols") {
      key.setAttribute("aria-pressed", layout === (called === "shift" ? "upper" : "symbols"));
    }
  } else if (/[a-z]/i.test(name)) {
    key.setAttribute("aria-label", texts[layout].replace("{0}", name));
  } else if (!/[0-9]/.test(name)) {
    key.setAttribute("aria-label", texts[name.codePointAt(0)] ?? name);
  }
}

function arranged(shuffled) {
  const order = shuffled ? mixed : (rows) => rows;
  const spaced = (rows) => rows.map((row) => [...row].join(" "));
  const digits = spaced(order(DIGITS));
  const lower = spaced(order(LETTERS));
  return {
    lower: [...digits, ...lower, FUNCTIONS],
    upper: [...digits, ...lower.map((row) => row.toUpperCase()), FUNCTIONS],
    symbols: [...digits, ...spaced(order(SYMBOLS)), FUNCTIONS],
  };
}

/** The same keys in as long rows, in an order that nobody can foresee. */
function mixed(rows) {
  const keys = [...rows.join("")];
  for (let i = keys.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [keys[i], keys[j]] = [keys[j], keys[i]];
  }
  return rows.map((row) => keys.splice(0, row.length).join(""));
}

/** Evenly spread: what would favour the first keys is drawn again. */
function below(limit) {
  const even = 256 - (256 % limit);
  const drawn = new Uint8Array(1);
  do {
    crypto.getRandomValues(drawn);
  } while (drawn[0] >= even);
  return drawn[0] % limit;
}
