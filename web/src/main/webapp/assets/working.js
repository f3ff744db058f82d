// What takes longer than a second says that it goes on.
const LONG = 1000;
const status = document.querySelector("#working");
let timer = 0;

function end() {
  clearTimeout(timer);
  status.replaceChildren();
}

function begin(text) {
  end();
  timer = setTimeout(() => {
    const line = document.createElement("p");
    line.textContent = text;
    const bar = document.createElement("progress");
    bar.setAttribute("aria-label", text);
    status.replaceChildren(line, bar);
  }, LONG);
}

// the next page ends it, and a file is no page; a form that sends a file tells by itself
addEventListener("submit", (event) => {
  const form = event.target;
  const ends = form.method === "post" && form.dataset.answer !== "file";
  if (!event.defaultPrevented && ends && !form.querySelector("[data-sending]")) {
    begin(status.dataset.working);
  }
});

// Back may show the page as it was left
addEventListener("pageshow", end);

// As the server names it. Source: RFC 6266, RFC 8187.
function nameOf(response) {
  const [, name] = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get("Content-Disposition")) ?? [];
  return name && decodeURIComponent(name);
}

function save(content, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

// Whatever comes instead of a file is a page, and shown as one.
async function fetchFile(link) {
  const response = await fetch(link.href);
  const name = nameOf(response);
  if (!response.ok || !name) {
    location.assign(response.redirected ? response.url : link.href);
    return;
  }
  save(await response.blob(), name);
}

// a file that is made when it is asked for; with a key held down the browser does what it likes
for (const link of document.querySelectorAll("a[data-making]")) {
  let making = false;
  link.addEventListener("click", async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return;
    }
    event.preventDefault();
    if (making) {
      return;
    }
    making = true;
    begin(link.dataset.making);
    try {
      await fetchFile(link);
    } catch {
      // the network: the browser has words for that
      location.assign(link.href);
    } finally {
      making = false;
      end();
    }
  });
}
