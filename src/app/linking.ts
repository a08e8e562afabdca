// Who is who, kept right while documents come and go: the roster follows from all documents together, whatever the order in which they came.
import type { Actor } from "../domain/actor.ts";
import { actorId, type DocumentId } from "../domain/ids.ts";
import type { Judgement } from "../domain/judgement.ts";
import type { Linked, Reading } from "../domain/reading.ts";
import { quoteAt, type Span } from "../domain/span.ts";
import { linkActors, linkAmong } from "../link/link-actors.ts";
import { positionsOf } from "../link/positions.ts";
import { surnameAlone } from "../link/surnames.ts";
import { factory } from "../rdf/factory.ts";
import { idOf, iriOf } from "../rdf/iri.ts";
import { linkedOf } from "../rdf/read-claims.ts";
import { hs } from "../rdf/vocabulary.ts";
import type { GraphStore } from "../store/store.ts";
import { type Change, type Comparing, openComparing } from "./comparing.ts";
import { livingRoster } from "./living-roster.ts";
import { openVersions } from "./versions.ts";

/** What linking has to know of a document: its cast, and how it is linked now. */
interface Known {
  readonly cast: Reading;
  readonly links: string;
}

export interface Linking {
  /** Links a reading to the actors known so far. */
  readonly link: (reading: Reading, judgements: readonly Judgement[]) => Linked;
  /** The same reading, marked as a revision of the text that stood under its address before. */
  readonly asRevision: (reading: Reading) => Reading;
  /** Takes note of how a document is linked and stored now. */
  readonly note: (linked: Linked) => void;
  readonly forget: (document: DocumentId) => void;
  /** Documents whose links would be others by now, and the actors of all documents together. Looks only at what may have changed since it was last asked. */
  readonly review: (judgements: readonly Judgement[]) => {
    readonly stale: readonly DocumentId[];
    readonly actors: readonly Actor[];
    /** Whether the actors are others than when this was last asked. */
    readonly change: Change;
  };
  /** Who says otherwise, over the documents that were noted. */
  readonly comparing: Comparing;
  /** What came of the last review may not have been stored: the next one looks at everything. */
  readonly doubt: () => void;
}

/** Loads what linking has to know from all documents of a store. */
export async function loadLinking(store: GraphStore, base: string): Promise<Linking> {
  const linking = openLinking();
  for (const graph of await store.graphs()) {
    if (!idOf(graph, base)?.startsWith("document/")) continue;
    const quads = await quadsIn(store, graph);
    const linked = linkedOf(quads, base);
    // A graph that an earlier version wrote says nothing of its claims' roots: it is written again when links are settled.
    const isWhole = linked.reading.claims.length === 0 || quads.some(({ predicate }) => predicate.equals(hs.root));
    linking.note(isWhole ? linked : { ...linked, links: [] });
  }
  return linking;
}

function openLinking(): Linking {
  const known = new Map<DocumentId, Known>();
  const comparing = openComparing();
  const versions = openVersions();
  /** Everybody, each document linked as if it were the only one: whom surnames may mean. */
  const alone = livingRoster();
  /** Everybody as documents are linked now. */
  const now = livingRoster();
  const publishers = livingRoster();
  /** By surname, the documents in which somebody has no other name. */
  const waiting = new Map<string, Set<DocumentId>>();
  let toReview = new Set<DocumentId>();
  let reviewed: readonly Judgement[] | undefined;
  let isDoubted = true;

  function wait(document: DocumentId, cast: Reading["cast"], isThere: boolean): void {
    for (const { kind, label } of cast) {
      const surname = kind === "person" ? surnameAlone(label) : undefined;
      if (surname === undefined) continue;
      const documents = waiting.get(surname) ?? new Set<DocumentId>();
      if (isThere) documents.add(document);
      else documents.delete(document);
      if (documents.size === 0) waiting.delete(surname);
      else waiting.set(surname, documents);
    }
  }

  function asRevision(reading: Reading): Reading {
    const { revises: _, ...document } = reading.document;
    const revised = versions.revised(reading.document);
    return { ...reading, document: revised === undefined ? document : { ...document, revises: revised } };
  }

  function forget(document: DocumentId): void {
    const before = known.get(document);
    if (before !== undefined) wait(document, before.cast.cast, false);
    known.delete(document);
    versions.forget(document);
    toReview.delete(document);
    for (const other of versions.under(before?.cast.document.url)) toReview.add(other);
    for (const roster of [alone, now, publishers]) roster.put(document, []);
    comparing.forget(document);
  }

  return {
    comparing,
    forget,
    doubt() {
      isDoubted = true;
      reviewed = undefined;
      comparing.doubt();
    },
    asRevision,
    link: (reading, judgements) => linkAmong(reading, alone.bearers, judgements),
    note(linked) {
      const cast = castOf(linked.reading);
      const { id, publisher } = cast.document;
      const before = known.get(id);
      if (before !== undefined) wait(id, before.cast.cast, false);
      wait(id, cast.cast, true);
      known.set(id, { cast, links: linksOf(linked) });
      alone.put(id, linkActors(cast, [], []).actors);
      publishers.put(id, publisher === undefined ? [] : [publishedBy(publisher)]);
      comparing.note(positionsOf(linked));
      versions.put(cast.document);
      for (const each of [id, ...versions.under(cast.document.url)]) toReview.add(each);
    },
    review(judgements) {
      const surnames = alone.changedSurnames();
      const documents =
        judgements === reviewed
          ? new Set([...toReview, ...[...surnames].flatMap((surname) => [...(waiting.get(surname) ?? [])])])
          : new Set(known.keys());
      const stale: DocumentId[] = [];
      for (const document of [...documents].sort()) {
        const { cast, links } = known.get(document) ?? {};
        if (cast === undefined) continue;
        const linked = linkAmong(cast, alone.bearers, judgements);
        const isVersion = versions.revised(cast.document) === cast.document.revises;
        if (linksOf(linked) !== links || !isVersion) stale.push(document);
        now.put(document, linked.actors);
      }
      toReview = new Set();
      reviewed = judgements;
      const hasChanged = [now.hasChanged(), publishers.hasChanged()].includes(true);
      const change = isDoubted ? "unknown" : hasChanged ? "some" : "none";
      isDoubted = false;
      return { stale, actors: withPublishers(now.actors(), publishers.actors()), change };
    },
  };
}

const publishedBy = (label: string): Actor => ({ id: actorId(label), kind: "outlet", label, aliases: [], sameAs: [] });

/** The actors, and the publishers that no document speaks of. */
function withPublishers(actors: readonly Actor[], publishers: readonly Actor[]): readonly Actor[] {
  const spokenOf = new Set(actors.map(({ id }) => id));
  return [...actors, ...publishers.filter(({ id }) => !spokenOf.has(id))].sort((a, b) => (a.id < b.id ? -1 : 1));
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
