// What was typed behind log-in is kept in this window, passwords never, and offered again to the
// same user on the same page. Only the server can end it for good: by taking the form.

const PREFIX = "draft:";

const here = () => {
  const query = new URLSearchParams(location.search);
  query.delete("notice");
  query.delete("language");
  const text = query.toString();
  return location.pathname + (text ? "?" + text : "");
};

const all = () =>
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => ({ key, place: key.slice(PREFIX.length), ...JSON.parse(sessionStorage.getItem(key)) }));

const change = ({ key, place, ...draft }, changes) => {
  try {
    sessionStorage.setItem(key, JSON.stringify({ ...draft, ...changes }));
  } catch {
    // the browser has no room; the page itself still holds what was typed
  }
};

// fields with data-draft say upon what was typed: without them, old words would pass for new ones
const isKept = (field) => field.dataset.draft !== undefined || isTyped(field);

const isTyped = (field) =>
  field.name &&
  !field.readOnly &&
  !field.closest(".password, [data-no-draft]") &&
  !/password|one-time-code/.test(field.autocomplete) &&
  (field.tagName === "TEXTAREA" ||
    field.tagName === "SELECT" ||
    (field.tagName === "INPUT" &&
      !["password", "hidden", "submit", "button", "reset", "image", "file"].includes(field.type)));

const isTicked = (field) => field.type === "checkbox" || field.type === "radio";

// the boxes of a group share a name, their values tell them apart
const nameOf = (field) => (isTicked(field) ? field.name + "=" + field.value : field.name);

const fieldsOf = (form) => [...form.elements].filter(isKept);

const valuesOf = (form) =>
  fieldsOf(form).map((field) => [nameOf(field), isTicked(field) ? field.checked : field.value]);

const fill = (form, values) => {
  const kept = new Map(values);
  for (const field of fieldsOf(form)) {
    if (kept.has(nameOf(field))) {
      field[isTicked(field) ? "checked" : "value"] = kept.get(nameOf(field));
    }
  }
};

const offer = (form, draft) => {
  const section = document.querySelector("#draft-offer").content.cloneNode(true).firstElementChild;
  section.querySelector("[data-restore]").addEventListener("click", () => {
    fill(form, draft.values);
    form.dispatchEvent(new Event("input"));
    section.remove();
    fieldsOf(form).find(isTyped)?.focus();
  });
  section.querySelector("[data-discard]").addEventListener("click", () => {
    sessionStorage.removeItem(draft.key);
    section.remove();
  });
  form.before(section);
};

const pointTo = (draft) => {
  const line = document.querySelector("#draft-elsewhere").content.cloneNode(true).firstElementChild;
  const link = line.querySelector("a");
  link.href = draft.place;
  link.textContent = draft.title;
  document.querySelector("h1").after(line);
};

// a form that was sent and shown again was not taken
const isTaken = (draft) =>
  draft.place !== here() ||
  !(document.querySelector("#error-summary") || location.search.includes("notice=FORM_EXPIRED"));

/** Nothing of this window's user is left behind. */
export const forgetAll = () => all().forEach((draft) => sessionStorage.removeItem(draft.key));

/** The session has ended, whatever was sent last: the next log-in is told where typing stopped. */
export const sessionEnded = () => all().forEach((draft) => change(draft, { sent: false, open: true }));

/** Keeps and offers what the user of this page types. */
export const keepFor = (user) => {
  for (const draft of all()) {
    if (draft.user !== user || (draft.sent && isTaken(draft))) {
      sessionStorage.removeItem(draft.key);
    } else if (draft.open && draft.place !== here() && location.pathname.endsWith("/top")) {
      pointTo(draft);
    }
  }
  const form = document.querySelector("main form[method=post]");
  if (!form) {
    return;
  }
  const key = PREFIX + here();
  const draft = all().find((one) => one.key === key);
  if (draft) {
    change(draft, { sent: false, open: false });
    // a form that came back with errors holds itself what was sent
    if (!draft.sent && JSON.stringify(draft.values) !== JSON.stringify(valuesOf(form))) {
      offer(form, draft);
    }
  }
  const keep = (sent) =>
    change({ key }, { user, sent, open: false, title: document.querySelector("h1").textContent, values: valuesOf(form) });
  form.addEventListener("input", () => keep(false));
  form.addEventListener("change", () => keep(false));
  form.addEventListener("submit", () => keep(true));
  document.querySelector("#cancel, #form\\:cancel")?.addEventListener("click", () => sessionStorage.removeItem(key));
};
