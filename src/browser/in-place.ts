// The network page changes where it stands: filters and ways on fetch the page of the new address and put its network in the place of the old one. Without script they are a form and links.
import type { CameraState } from "sigma/types";

interface Networks {
  /** Ends the networks within a place; tells where the reader looked from. */
  readonly stop: (place: HTMLElement) => CameraState | undefined;
  /** Starts the networks within a place, seen from there where that is given. */
  readonly start: (place: HTMLElement, camera?: CameraState) => void;
}

interface Change {
  readonly address: URL;
  /** Whether the filters stay as the reader has them now; otherwise they come from the new page. */
  readonly keepsFilters?: boolean;
  readonly keepsCamera?: boolean;
  /** Whether the address is new to the history. */
  readonly isNew: boolean;
}

/** Makes the network page change in place; does nothing on other pages. */
export function changeInPlace(networks: Networks): void {
  if (document.querySelector(".network-answer") === null) return;
  const said = announcer();
  let shown = location.pathname + location.search;
  let pending = new AbortController();

  const change = async ({ address, keepsFilters = false, keepsCamera = false, isNew }: Change) => {
    const place = document.querySelector<HTMLElement>(".network-answer");
    if (place === null || address.pathname + address.search === shown) return;
    shown = address.pathname + address.search;
    pending.abort();
    pending = new AbortController();
    const { signal } = pending;
    place.setAttribute("aria-busy", "true");
    try {
      const response = await fetch(address, { signal, headers: { accept: "text/html" } });
      if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const hadFocus = place.contains(document.activeElement);
      const camera = networks.stop(place);
      if (isNew) history.pushState(null, "", address);
      replace(page, [".network-answer", ".page-foot", ...(keepsFilters ? [] : [".network-filters"])]);
      replaceLinks(page);
      const fresh = document.querySelector<HTMLElement>(".network-answer");
      if (fresh !== null) networks.start(fresh, keepsCamera ? camera : undefined);
      if (hadFocus) (document.querySelector<HTMLElement>(".panel-head a") ?? document.getElementById("main"))?.focus();
      said.textContent = fresh?.querySelector(".network-count, .empty")?.textContent ?? "";
    } catch {
      // What cannot be shown in place is shown as a page, with whatever the server has to say.
      if (!signal.aborted) location.assign(address);
    }
  };

  document.addEventListener("submit", (event) => {
    if (!(event.target instanceof HTMLFormElement) || !event.target.matches(".network-filters")) return;
    event.preventDefault();
    void change({ address: addressOf(event.target), keepsFilters: true, isNew: true });
  });
  document.addEventListener("change", (event) => {
    const form = event.target instanceof Element ? event.target.closest<HTMLFormElement>(".network-filters") : null;
    if (form?.checkValidity() === true) void change({ address: addressOf(form), keepsFilters: true, isNew: true });
  });
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-in-place]") : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const address = new URL(link.href);
    const keepsCamera = address.searchParams.get("ego") === new URL(location.href).searchParams.get("ego");
    void change({ address, keepsCamera, isNew: true });
  });
  addEventListener("popstate", () => void change({ address: new URL(location.href), isNew: false }));
}

/** Says what has changed to those who do not see it. */
function announcer(): HTMLElement {
  const element = document.createElement("p");
  element.className = "visually-hidden";
  element.setAttribute("role", "status");
  document.querySelector("main")?.append(element);
  return element;
}

/** The address that a form would lead to, without what is empty or as it is anyway. */
function addressOf(form: HTMLFormElement): URL {
  const address = new URL(form.action);
  for (const [name, value] of new FormData(form)) {
    const usual = form.elements.namedItem(name);
    const isUsual = usual instanceof HTMLElement && usual.dataset.usual === value;
    if (typeof value === "string" && value !== "" && !isUsual) address.searchParams.append(name, value);
  }
  address.hash = location.hash;
  return address;
}

function replace(page: Document, selectors: readonly string[]): void {
  for (const selector of selectors) {
    const [old, fresh] = [document.querySelector(selector), page.querySelector(selector)];
    if (old === null || fresh === null) continue;
    const isOpen = old.querySelector("details")?.open ?? false;
    const node = document.importNode(fresh, true);
    const folded = node.querySelector("details");
    if (selector === ".network-filters" && folded !== null) folded.open = isOpen;
    old.replaceWith(node);
  }
}

/** The links in the head: where this page is, and its other forms. */
function replaceLinks(page: Document): void {
  const links = "link[rel=canonical], link[rel=alternate]";
  for (const link of document.head.querySelectorAll(links)) link.remove();
  for (const link of page.head.querySelectorAll(links)) document.head.append(document.importNode(link, true));
}
