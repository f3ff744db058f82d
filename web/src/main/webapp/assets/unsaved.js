// What was typed and not sent is not left behind by a slip: the browser asks first.
for (const form of document.querySelectorAll("form[data-unsaved]")) {
  let typed = Boolean(document.querySelector("#error-summary"));
  form.addEventListener("input", () => (typed = true));
  form.addEventListener("submit", () => (typed = false));
  window.addEventListener("beforeunload", (event) => {
    if (typed) {
      event.preventDefault();
    }
  });
}
