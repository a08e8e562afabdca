// Who is who, kept right while documents come and go: the roster follows from all documents together, whatever the order in which they came.
import type { Actor } from "../domain/actor.ts";
import { actorId, type DocumentId } from "../domain/ids.ts";
import type { Judgement } from "../domain/judgement.ts";
import type { Linked, Reading } from "../domain/reading.ts";
import { quoteAt, type Span } from "../domain/span.ts";
import { linkActors, rosterOf } from "../link/link-actors.ts";
import { factory } from "../rdf/factory.ts";
import { idOf, iriOf } from "../rdf/iri.ts";
import { linkedOf } from "../rdf/read-claims.ts";
import type { GraphStore } from "../store/store.ts";

/** What linking has to know of a document: its cast, how it is linked now, and how it would be linked if it were the only one. */
interface Known {
  readonly cast: Reading;
  readonly alone: Linked;
  readonly links: string;
}

export interface Linking {
  /** Links a reading to the actors known so far. */
  readonly link: (reading: Reading, judgements: readonly Judgement[]) => Linked;
  /** Takes note of how a document is linked now. */
  readonly note: (linked: Linked) => void;
  readonly forget: (document: DocumentId) => void;
  /** Documents whose links would be others by now, and the actors of all documents together. */
  readonly review: (judgements: readonly Judgement[]) => {
    readonly stale: readonly DocumentId[];
    readonly actors: readonly Actor[];
  };
}

/** Loads what linking has to know from all documents of a store. */
export async function loadLinking(store: GraphStore, base: string): Promise<Linking> {
  const known = new Map<DocumentId, Known>();
  let roster: readonly Actor[] | undefined;
  const note = (linked: Linked): void => {
    const cast = castOf(linked.reading);
    const before = known.get(cast.document.id);
    const isSameCast = before !== undefined && JSON.stringify(before.cast) === JSON.stringify(cast);
    const alone = isSameCast ? before.alone : linkActors(cast, [], []);
    if (!isSameCast) roster = undefined;
    known.set(cast.document.id, { cast, alone, links: linksOf(linked) });
  };
  const currentRoster = (): readonly Actor[] => {
    roster ??= rosterOf(sorted(known).map(({ alone }) => alone));
    return roster;
  };
  for (const graph of await store.graphs()) {
    if (idOf(graph, base)?.startsWith("document/")) note(linkedOf(await quadsIn(store, graph), base));
  }
  return {
    note,
    link: (reading, judgements) => linkActors(reading, currentRoster(), judgements),
    forget(document) {
      known.delete(document);
      roster = undefined;
    },
    review(judgements) {
      const linked = sorted(known).map(({ cast, links }) => ({
        links,
        now: linkActors(cast, currentRoster(), judgements),
      }));
      const stale = linked.filter(({ links, now }) => linksOf(now) !== links).map(({ now }) => now.reading.document.id);
      return { stale, actors: withPublishers(rosterOf(linked.map(({ now }) => now)), sorted(known)) };
    },
  };
}

const sorted = (known: ReadonlyMap<DocumentId, Known>): readonly Known[] =>
  [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);

/** The actors, and the publishers that no document speaks of. */
function withPublishers(actors: readonly Actor[], known: readonly Known[]): readonly Actor[] {
  const all = new Map<string, Actor>(actors.map((actor) => [actor.id, actor]));
  for (const { cast } of known) {
    const label = cast.document.publisher;
    if (label === undefined || all.has(actorId(label))) continue;
    all.set(actorId(label), { id: actorId(label), kind: "outlet", label, aliases: [], sameAs: [] });
  }
  return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A reading without what linking does not look at, so that many fit into memory: of its text only the names are left, one after the other. */
function castOf(reading: Reading): Reading {
  const { title: _, byline: __, ...document } = reading.document;
  let text = "";
  const placed = new Map<string, Span>();
  const place = (name: string): Span => {
    const span = placed.get(name) ?? { start: text.length, end: text.length + name.length };
    if (!placed.has(name)) text += name;
    placed.set(name, span);
    return span;
  };
  const cast = reading.cast.map((member) => ({
    ...member,
    mentions: member.mentions
      .filter(({ form }) => form === "name")
      .map((mention) => ({ ...mention, span: place(quoteAt(reading.document.text, mention.span)) })),
  }));
  return {
    ...reading,
    document: { ...document, text },
    cast,
    passages: [],
    values: [],
    attributions: [],
    claims: [],
    notes: [],
  };
}

const linksOf = ({ links, actors }: Linked): string => JSON.stringify([links, actors]);

/** All quads of a named graph. */
export async function quadsIn(store: GraphStore, graph: string): Promise<ReturnType<typeof factory.quad>[]> {
  const quads: ReturnType<typeof factory.quad>[] = [];
  for await (const quad of store.match({ graph: factory.namedNode(graph) })) quads.push(quad);
  return quads;
}

/** The reading and links of a stored document. */
export async function loadDocument(store: GraphStore, base: string, document: DocumentId): Promise<Linked> {
  return linkedOf(await quadsIn(store, iriOf(document, base)), base);
}
