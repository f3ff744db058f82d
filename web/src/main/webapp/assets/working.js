// What takes longer than a second says that it goes on, as long as anything does.
const LONG = 1000;
const status = document.querySelector("#working");
const pending = new Set();
let leaving = false;

function tell(text, more = []) {
  const line = document.createElement("p");
  line.textContent = text;
  status.replaceChildren(line, ...more);
}

function show() {
  const late = [...pending].filter((work) => work.late);
  if (late.length === 0) {
    status.replaceChildren();
    return;
  }
  const bar = document.createElement("progress");
  bar.ariaHidden = "true";
  tell(late.at(-1).text, [bar]);
}

function begin(text) {
  const work = { text, late: false };
  pending.add(work);
  setTimeout(() => {
    if (pending.has(work)) {
      work.late = true;
      show();
    }
  }, LONG);
  return work;
}

function end(work) {
  pending.delete(work);
  show();
}

function endAll() {
  pending.clear();
  show();
}

// the next page ends it, and a file is no page; a form that sends a file tells by itself
addEventListener("submit", (event) => {
  const form = event.target;
  const ends = form.method === "post" && form.dataset.answer !== "file";
  if (!event.defaultPrevented && ends && !form.querySelector("[data-sending]")) {
    begin(status.dataset.working);
  }
});

// who is asked whether to leave, and stays, waits for nothing
addEventListener("beforeunload", (event) => {
  leaving = !event.defaultPrevented;
  if (!leaving) {
    endAll();
  }
});
addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    endAll();
  }
});

// Back may show the page as it was left
addEventListener("pageshow", () => {
  leaving = false;
  endAll();
});

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
async function fetchFile(link, work) {
  const response = await fetch(link.href);
  const name = nameOf(response);
  if (response.ok && name) {
    save(await response.blob(), name);
    end(work);
  } else {
    location.assign(response.redirected ? response.url : link.href);
  }
}

// a file that is made when it is asked for; with a key held down the browser does what it likes
for (const link of document.querySelectorAll("a[data-making]")) {
  let work = null;
  link.addEventListener("click", async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return;
    }
    event.preventDefault();
    if (pending.has(work)) {
      return;
    }
    work = begin(link.dataset.making);
    try {
      await fetchFile(link, work);
    } catch {
      end(work);
      if (!leaving) {
        tell(status.dataset.failed);
      }
    }
  });
}
