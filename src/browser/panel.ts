// The panel: what is chosen, in the words of the page that is about it. The page is fetched and its claims are shown as they stand there: one way to write a claim.
import { addressOf, type Chosen, type Selection } from "./selection.ts";

/** The claims of a page, with their headings: every section of its main part that holds a list of claims. Undefined where there are none. */
function claimsOf(page: Document): DocumentFragment | undefined {
  const sections = [...page.querySelectorAll("main section")].filter(
    (section) => section.querySelector(":scope > .claims") !== null,
  );
  if (sections.length === 0) return undefined;
  const fragment = document.createDocumentFragment();
  for (const section of sections) {
    const copy = document.importNode(section, true);
    for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
    copy.removeAttribute("aria-labelledby");
    for (const heading of copy.querySelectorAll("h3")) heading.replaceWith(renamed(heading, "h4"));
    for (const heading of copy.querySelectorAll("h2")) heading.replaceWith(renamed(heading, "h3"));
    fragment.append(copy);
  }
  return fragment;
}

function renamed(element: Element, name: string): HTMLElement {
  const other = document.createElement(name);
  other.className = element.className;
  other.append(...element.childNodes);
  return other;
}

async function fetchPage(href: string, signal: AbortSignal): Promise<Document> {
  const response = await fetch(href, { signal, headers: { accept: "text/html" } });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/** The link of the list beside the picture that stands for what is chosen: it has the name and the address. */
function linkOf(network: Element, chosen: NonNullable<Chosen>): HTMLAnchorElement | null {
  const attribute = chosen.kind === "node" ? "data-node" : "data-edge";
  return network.querySelector(`.network-lists a[${attribute}="${CSS.escape(chosen.id)}"]`);
}

/** Fills the panel of a network with what is chosen; empties and hides it when nothing is. */
export function openPanel(network: HTMLElement, selection: Selection, ended: AbortSignal): void {
  const panel = network.querySelector<HTMLElement>(".panel-chosen");
  const help = network.querySelector<HTMLElement>(".panel-help");
  if (panel === null) return;
  let pending = new AbortController();
  selection.follow((chosen) => {
    pending.abort();
    pending = new AbortController();
    const link = chosen === undefined ? null : linkOf(network, chosen);
    panel.hidden = link === null;
    if (help !== null) help.hidden = link !== null;
    panel.replaceChildren();
    if (link !== null) void fill(panel, link, selection, pending.signal);
  });
  const letGo = (event: KeyboardEvent) => {
    if (event.key === "Escape" && selection.now() !== undefined) selection.choose(undefined);
  };
  addEventListener("keydown", letGo, { signal: ended });
}

/** Each way on: its parameter of the address, what it says, and what it says once it is set. */
const ways = [
  { parameter: "ego", text: "Only those around", undo: "Everybody again" },
  { parameter: "expand", text: "Show all neighbours", undo: "Fewer neighbours again" },
  { parameter: "collapse", text: "Hide lone neighbours", undo: "Lone neighbours again" },
] as const;

/** What else can be asked of an actor: links to the network about them, with the filters that are set now. Of an edge there is nothing to ask. */
function waysOn({ dataset: { node } }: HTMLAnchorElement): readonly HTMLElement[] {
  if (node === undefined) return [];
  const here = new URL(location.pathname === "/network" ? location.href : "/network", location.href);
  const list = document.createElement("ul");
  list.className = "panel-ways";
  for (const { parameter, text, undo } of ways) {
    const address = new URL(here);
    const isSet = address.searchParams.has(parameter, node);
    if (isSet) address.searchParams.delete(parameter, node);
    else if (parameter === "ego") address.searchParams.set(parameter, node);
    else {
      address.searchParams.delete(parameter === "expand" ? "collapse" : "expand", node);
      address.searchParams.append(parameter, node);
    }
    address.hash = addressOf({ kind: "node", id: node });
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = address.href;
    link.dataset.inPlace = "";
    link.textContent = isSet ? undo : text;
    item.append(link);
    list.append(item);
  }
  return [list];
}

async function fill(
  panel: HTMLElement,
  link: HTMLAnchorElement,
  selection: Selection,
  signal: AbortSignal,
): Promise<void> {
  const head = document.createElement("div");
  head.className = "panel-head";
  const heading = document.createElement("h2");
  const page = document.createElement("a");
  page.href = link.href;
  page.className = link.className;
  page.append(...[...link.childNodes].map((node) => node.cloneNode(true)));
  heading.append(page);
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "Close";
  close.addEventListener("click", () => {
    selection.choose(undefined);
    link.focus();
  });
  head.append(heading, close);
  const body = document.createElement("div");
  body.className = "panel-claims";
  body.textContent = "Fetching the claims …";
  panel.append(head, ...waysOn(link), body);
  try {
    const claims = claimsOf(await fetchPage(link.href, signal));
    body.replaceChildren(claims ?? "No claims to show here.");
  } catch (error) {
    if (!signal.aborted)
      body.textContent = `The claims could not be fetched (${String(error)}). Open the page instead.`;
  }
}
