// What password fields do beyond typing and pasting, both of which they leave alone.

function buttonIn(place, className, text) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-small " + className;
  button.textContent = text;
  button.setAttribute("aria-describedby", place.dataset.label);
  place.append(button);
  return button;
}

// a password can be looked at; it is hidden again before it is sent
function offerShow(place, input) {
  const button = buttonIn(place, "password-show", "");
  const show = (visible) => {
    input.type = visible ? "text" : "password";
    button.textContent = visible ? place.dataset.hide : place.dataset.show;
    button.setAttribute("aria-pressed", visible);
  };
  button.setAttribute("aria-controls", input.id);
  button.addEventListener("click", () => show(input.type === "password"));
  input.form.addEventListener("submit", () => show(false));
  show(false);
}

// ソフトウェアキーボード, fetched by whoever asks for it
function offerKeyboard(place) {
  const button = buttonIn(place, "password-keyboard", place.dataset.keyboard);
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", async () => {
    const keyboard = await import("./keyboard.js");
    keyboard.toggle(place, button);
  });
}

const RULES = {
  length: (text, { min, max }) => text.length >= Number(min) && text.length <= Number(max),
  characters: (text) => /^[A-Za-z0-9]+$/.test(text),
  printable: (text) => /^[ -~]+$/.test(text),
  mixed: (text) => /[A-Za-z]/.test(text) && /[0-9]/.test(text),
  same: (text, { field }) => text !== "" && text === document.getElementById(field).value,
};

// the rule beside a new password, line by line; the server remains the judge
function follow(list) {
  const input = document.getElementById(list.dataset.field);
  const lines = [...list.querySelectorAll("[data-check]")];
  const status = list.parentElement.querySelector(".checks-status");
  let told = 0;
  const look = () => {
    let met = 0;
    for (const line of lines) {
      const holds = RULES[line.dataset.check](input.value, line.dataset);
      line.classList.toggle("check-met", holds);
      line.querySelector("[data-state]").textContent = holds ? list.dataset.met : list.dataset.open;
      met += holds;
    }
    // spoken only when something changed: not at every key
    if (met !== told) {
      status.textContent = list.dataset.status.replace("{0}", lines.length).replace("{1}", met);
      told = met;
    }
  };
  const fields = lines.map((line) => line.dataset.field).filter(Boolean);
  for (const one of [input, ...fields.map((id) => document.getElementById(id))]) {
    one.addEventListener("input", look);
  }
  look();
}

for (const place of document.querySelectorAll(".password")) {
  const input = place.querySelector("input");
  offerKeyboard(place);
  offerShow(place, input);
}
for (const list of document.querySelectorAll(".checks")) {
  follow(list);
}
