// The document page's script: what is pointed at or has the focus in the text is lit in the list and the other way round; j and k go from claim to claim.
const reading = document.querySelector<HTMLElement>(".reading");
if (reading !== null) openReading(reading);

function openReading(reading: HTMLElement): void {
  const claims = [...reading.querySelectorAll<HTMLElement>(".claims.numbered > li")];
  const passageOf = (claim: HTMLElement) => {
    const id = claim.querySelector<HTMLAnchorElement>("a.back")?.hash.slice(1);
    return id === undefined ? null : document.getElementById(id);
  };
  let lit: readonly Element[] = [];
  const light = (elements: readonly (Element | null)[]) => {
    for (const element of lit) element.classList.remove("current");
    lit = elements.filter((element) => element !== null);
    for (const element of lit) element.classList.add("current");
  };
  const lightAround = (target: EventTarget | null) => {
    if (!(target instanceof Element)) return;
    const claim = target.closest<HTMLElement>(".claims.numbered > li");
    if (claim !== null) {
      light([claim, passageOf(claim)]);
      return;
    }
    const number = target.closest<HTMLAnchorElement>(".claim-numbers a");
    const told = number === null ? undefined : claims.find(({ id }) => `#${id}` === number.hash);
    if (told !== undefined) light([told, passageOf(told)]);
  };
  reading.addEventListener("pointerover", (event) => lightAround(event.target));
  reading.addEventListener("focusin", (event) => lightAround(event.target));

  const step = (by: number) => {
    const now = claims.findIndex((claim) => claim.classList.contains("current"));
    const next = claims[Math.min(Math.max(now + by, 0), claims.length - 1)];
    if (next === undefined) return;
    next.querySelector<HTMLElement>("a.back")?.focus();
    next.scrollIntoView({ block: "nearest" });
    passageOf(next)?.scrollIntoView({ block: "nearest" });
  };
  // Only with the focus in here: a single letter must not do anything elsewhere on the page.
  reading.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else return;
    event.preventDefault();
  });
}
