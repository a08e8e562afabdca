// What is chosen: an actor, an edge or nothing. One place holds it; picture, panel, list and address follow.
export type Chosen =
  | { readonly kind: "node"; readonly id: string }
  | { readonly kind: "edge"; readonly id: string }
  | undefined;

export interface Selection {
  readonly now: () => Chosen;
  readonly choose: (chosen: Chosen) => void;
  /** Called at once with what is chosen, and after every change. */
  readonly follow: (follower: (chosen: Chosen) => void) => void;
}

const prefix = "#selected=";

/** What an address says is chosen, in its fragment: an actor's id or an edge's key. */
export function chosenInAddress(hash: string): Chosen {
  if (!hash.startsWith(prefix)) return undefined;
  const id = decodeURIComponent(hash.slice(prefix.length));
  return { kind: id.startsWith("actor/") ? "node" : "edge", id };
}

/** The fragment that says what is chosen; empty for nothing. */
export function addressOf(chosen: Chosen): string {
  return chosen === undefined ? "" : `${prefix}${encodeURIComponent(chosen.id).replaceAll("%2F", "/")}`;
}

/** A selection that starts from the page's address and writes itself there, until `ended`. `knows` says whether something of that name is in the picture. */
export function openSelection(knows: (chosen: NonNullable<Chosen>) => boolean, ended: AbortSignal): Selection {
  const fromAddress = (): Chosen => {
    const chosen = chosenInAddress(location.hash);
    return chosen !== undefined && knows(chosen) ? chosen : undefined;
  };
  let chosen = fromAddress();
  const followers: ((chosen: Chosen) => void)[] = [];
  const tell = () => {
    for (const follower of followers) follower(chosen);
  };
  const turn = () => {
    chosen = fromAddress();
    tell();
  };
  addEventListener("hashchange", turn, { signal: ended });
  return {
    now: () => chosen,
    choose: (next) => {
      if (next?.id === chosen?.id) return;
      chosen = next;
      history.replaceState(null, "", location.pathname + location.search + addressOf(chosen));
      tell();
    },
    follow: (follower) => {
      followers.push(follower);
      follower(chosen);
    },
  };
}
