// A census of all claims: who acts, who speaks and of whom, how it is put and when, for each claim of the collection. Each document is counted once for each
// state of its graph, so a change costs what it changed, and an actor's page the same whether they are in three claims or in three thousand.
import type { Term } from "@rdfjs/types";
import type { VoiceKind } from "../domain/attribution.ts";
import type { Certainty, Mood, Polarity } from "../domain/claim.ts";
import type { ActorId, RelationId } from "../domain/ids.ts";
import type { Traced } from "../domain/origin.ts";
import { certainty, mood, polarity, voiceKinds } from "../rdf/concepts.ts";
import { idOf } from "../rdf/iri.ts";
import { sparql } from "../rdf/sparql.ts";
import type { Row } from "../store/store.ts";
import type { DocumentQuestion } from "./by-document.ts";
import type { PickedClaim } from "./claim-lines.ts";
import type { Inquiry } from "./inquiry.ts";
import { type RowReader, readRow } from "./rows.ts";

/** A claim as far as lists and networks need it. */
export interface CountedClaim extends PickedClaim, Traced {
  readonly subject?: ActorId;
  readonly object?: ActorId;
  /** Actors that its circumstances tie to the subject, with the preposition that leads there. */
  readonly ends: readonly { readonly to: ActorId; readonly via: string }[];
  readonly relation?: RelationId;
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  readonly mood: Mood;
  /** The kind of the innermost voice; "named" where the document speaks itself. */
  readonly voice: VoiceKind;
  /** The ids of all voices that it comes through, and of those that it goes back to: several where they say it together. */
  readonly voices: readonly string[];
  readonly roots: readonly string[];
  /** When it is said to have happened, when its document was published, and by whom. */
  readonly happened?: string;
  readonly published?: string;
  readonly publisher?: ActorId;
}

export interface UnnamedVoice {
  readonly id: string;
  readonly label: string;
  readonly kind: VoiceKind;
}

export interface CountedDocument {
  /** In the order of the text. */
  readonly claims: readonly CountedClaim[];
  readonly unnamed: readonly UnnamedVoice[];
  /** The ids of everybody who acts, speaks or is acted upon: so that documents in which somebody is not need not be looked through. */
  readonly named: ReadonlySet<string>;
}

export interface Census {
  readonly documents: readonly CountedDocument[];
  /** In the order of their documents' ids, then of the text. */
  readonly claims: readonly CountedClaim[];
  /** Voices without a name, by their ids. */
  readonly unnamed: ReadonlyMap<string, UnnamedVoice>;
}

const question = (base: string): DocumentQuestion<CountedDocument> => ({
  title: "Every claim with its actors, voices and dates",
  query: (g) => sparql`
    SELECT * WHERE {
      { GRAPH ${g} {
          ?claim a hs:Claim ; hs:order ?order ; rdf:predicate ?relation ; hs:certainty ?certainty ; hs:polarity ?polarity ; hs:mood ?mood .
          OPTIONAL { ?claim rdf:subject ?subject }
          OPTIONAL { ?claim rdf:object ?object }
          OPTIONAL { ?claim hs:origin ?origin }
          OPTIONAL { ?claim hs:root ?root }
          OPTIONAL { ?claim hs:wording ?wording }
          OPTIONAL { ?claim hs:from ?happened }
          OPTIONAL { ?claim prov:qualifiedAttribution / hs:voiceKind ?kind }
          OPTIONAL { ?claim prov:wasAttributedTo ?voice } } }
      UNION { GRAPH ${g} { ?tying hs:qualifier ?qualifier . ?qualifier hs:actor ?to ; hs:via ?via } }
      UNION { GRAPH ${g} { ?unnamed a hs:UnnamedVoice ; hs:voiceKind ?kind ; rdfs:label ?name } }
      UNION { GRAPH ${g} { ${g} dcterms:issued ?published } }
      UNION { GRAPH ${g} { ${g} dcterms:publisher ?publisher } }
    }`,
  read: (rows, document) => countDocument(rows, document, base),
});

/** The census of the present state of the store; it holds some 500 bytes a claim. */
export function loadCensus(outer: Inquiry): Promise<Census> {
  return outer.keep("census", async (inquiry) => {
    const documents = [...(await loadCountedDocuments(inquiry)).values()];
    return {
      documents,
      claims: documents.flatMap(({ claims }) => claims),
      unnamed: new Map(documents.flatMap(({ unnamed }) => unnamed.map((voice) => [voice.id, voice]))),
    };
  });
}

/** The claims of each document, by the IRI of its graph; what did not change is the same object as before. */
export function loadCountedDocuments(inquiry: Inquiry): Promise<ReadonlyMap<string, CountedDocument>> {
  return inquiry.byDocument(question(inquiry.base));
}

interface Draft extends CountedClaim {
  readonly order: number;
  readonly voices: string[];
  readonly roots: string[];
  readonly ends: { readonly to: ActorId; readonly via: string }[];
}

function countDocument(rows: readonly Row[], document: Term, base: string): CountedDocument {
  const id = idOf(document.value, base) as CountedClaim["document"];
  const read = rows.map((row) => readRow(row, base));
  const published = read.map((row) => row.text("published")).find((date) => date !== undefined);
  const publisher = read.map((row) => row.actor("publisher")).find((actor) => actor !== undefined);
  const facts = {
    document: id,
    ...(published === undefined ? {} : { published }),
    ...(publisher === undefined ? {} : { publisher }),
  };
  const drafts = new Map<string, Draft>();
  const unnamed = new Map<string, UnnamedVoice>();
  for (const row of read) {
    const claim = row.claim("claim");
    if (claim !== undefined) {
      const draft = drafts.get(claim) ?? { id: claim, ...facts, ...claimIn(row), voices: [], roots: [], ends: [] };
      drafts.set(claim, draft);
      const [voice, root] = [row.id("voice"), row.id("origin")];
      if (voice !== undefined && !draft.voices.includes(voice)) draft.voices.push(voice);
      if (root !== undefined && !draft.roots.includes(root)) draft.roots.push(root);
    }
    const voice = unnamedIn(row);
    const known = unnamed.get(voice?.id ?? "");
    // One who is named in several ways is called by the first of them.
    if (voice !== undefined && (known === undefined || voice.label < known.label)) unnamed.set(voice.id, voice);
  }
  for (const row of read) {
    const [to, via] = [row.actor("to"), row.text("via")];
    if (to !== undefined && via !== undefined) drafts.get(row.claim("tying") ?? "")?.ends.push({ to, via });
  }
  const claims = [...drafts.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  return {
    claims: claims.map(({ order: _, ...claim }) => claim),
    unnamed: [...unnamed.values()],
    named: new Set(claims.flatMap(({ subject, object, voices }) => [subject ?? [], object ?? [], voices].flat())),
  };
}

function claimIn(row: RowReader): Omit<Draft, "id" | "document" | "voices" | "roots" | "ends"> {
  const [subject, object, relation] = [row.actor("subject"), row.actor("object"), row.relation("relation")];
  const [wording, happened] = [row.text("wording"), row.text("happened")];
  return {
    order: row.number("order") ?? 0,
    ...(subject === undefined ? {} : { subject }),
    ...(object === undefined ? {} : { object }),
    ...(relation === undefined ? {} : { relation }),
    certainty: row.concept("certainty", certainty) ?? "stated",
    polarity: row.concept("polarity", polarity) ?? "affirmed",
    mood: row.concept("mood", mood) ?? "declarative",
    voice: row.concept("kind", voiceKinds) ?? "named",
    origin: row.id("root") ?? row.id("origin") ?? row.claim("claim") ?? "",
    ...(wording === undefined ? {} : { wording }),
    ...(happened === undefined ? {} : { happened }),
  };
}

function unnamedIn(row: RowReader): UnnamedVoice | undefined {
  const [id, kind] = [row.id("unnamed"), row.concept("kind", voiceKinds)];
  return id === undefined || kind === undefined ? undefined : { id, kind, label: row.text("name") ?? "someone" };
}

/** The claims in which an actor acts, speaks or is acted upon. */
export function claimsNaming({ documents }: Census, actor: ActorId): readonly CountedClaim[] {
  return documents
    .filter(({ named }) => named.has(actor))
    .flatMap(({ claims }) => claims)
    .filter(({ subject, object, voices }) => subject === actor || object === actor || voices.includes(actor));
}

/** In how many claims each actor acts or is acted upon. */
export function countTaking({ claims }: Census): ReadonlyMap<ActorId, number> {
  const counts = new Map<ActorId, number>();
  for (const { subject, object } of claims)
    for (const actor of new Set([subject, object]))
      if (actor !== undefined) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return counts;
}
