// Searching as one types: the box at the head of each page names actors, the search page shows what is found. Without script both are forms.
const wait = 120;

/** Calls with what stands in a field once its reader pauses; a call that comes too late is told so by its signal. */
function asTyped(field: HTMLInputElement, act: (text: string, signal: AbortSignal) => Promise<void>): void {
  let pending = new AbortController();
  let timer = 0;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      pending.abort();
      pending = new AbortController();
      const { signal } = pending;
      act(field.value.trim(), signal).catch((error: unknown) => {
        if (!signal.aborted) console.info("Nothing was found as you typed.", error);
      });
    }, wait);
  });
}

const box = document.querySelector<HTMLInputElement>(".quick-search input[data-suggest]");
if (box !== null) suggestNames(box);

/** Names of actors below the box at the head of the page. */
function suggestNames(field: HTMLInputElement): void {
  const names = document.createElement("datalist");
  names.id = "quick-search-names";
  field.after(names);
  field.setAttribute("list", names.id);
  asTyped(field, async (text, signal) => {
    if (text === "") return names.replaceChildren();
    const response = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(text)}`, { signal });
    if (!response.ok) return;
    const { actors } = (await response.json()) as { readonly actors: readonly { readonly label: string }[] };
    const options = actors.map(({ label }) => {
      const option = document.createElement("option");
      option.value = label;
      return option;
    });
    names.replaceChildren(...options);
  });
}

const words = document.querySelector<HTMLInputElement>("#search-words");
const results = document.querySelector<HTMLElement>(".search-results");
if (words !== null && results !== null) showFound(words, results);

/** What is found below the field of the search page, which has the address of what it shows. */
function showFound(field: HTMLInputElement, results: HTMLElement): void {
  const said = document.createElement("p");
  said.className = "visually-hidden";
  said.setAttribute("role", "status");
  results.before(said);
  asTyped(field, async (text, signal) => {
    const address = `/search${text === "" ? "" : `?q=${encodeURIComponent(text)}`}`;
    const response = await fetch(address, { signal, headers: { accept: "text/html" } });
    if (!response.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const found = page.querySelector(".search-results");
    if (found === null || signal.aborted) return;
    results.replaceChildren(...document.importNode(found, true).childNodes);
    document.title = page.title;
    history.replaceState(null, "", address);
    const headings = [...results.querySelectorAll("h2")].map((heading) => heading.textContent);
    said.textContent = headings.length === 0 ? "Nothing was found." : `Found: ${headings.join(", ")}.`;
  });
}
