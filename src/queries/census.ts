// A census of all claims: who acts, who speaks and of whom, for each claim of the collection. It is taken once for each state of the store (a third of a
// second over a million quads), so that an actor's page costs the same whether they are in three claims or in three thousand.
import type { Term } from "@rdfjs/types";
import type { VoiceKind } from "../domain/attribution.ts";
import type { ActorId, ClaimId } from "../domain/ids.ts";
import type { Traced } from "../domain/origin.ts";
import { voiceKinds } from "../rdf/concepts.ts";
import { sparql } from "../rdf/sparql.ts";
import type { PickedClaim } from "./claim-lines.ts";
import type { Inquiry } from "./inquiry.ts";
import { readRow } from "./rows.ts";

/** A claim as far as lists need it. */
export interface CountedClaim extends PickedClaim, Traced {
  readonly id: ClaimId;
  /** The nodes of all voices that it comes through. */
  readonly voices: readonly string[];
  /** When it is said to have happened, and when its document was published. */
  readonly happened?: string;
  readonly published?: string;
}

export interface Census {
  /** Claims in the order of their documents' ids, then of the text. */
  readonly bySubject: ReadonlyMap<ActorId, readonly CountedClaim[]>;
  readonly byObject: ReadonlyMap<ActorId, readonly CountedClaim[]>;
  readonly byVoice: ReadonlyMap<ActorId, readonly CountedClaim[]>;
  /** How many claims go back to an actor. */
  readonly originated: ReadonlyMap<ActorId, number>;
  /** Voices without a name, by their nodes. */
  readonly unnamed: ReadonlyMap<string, { readonly label: string; readonly kind: VoiceKind }>;
}

const censusQuery = sparql`
  SELECT * WHERE {
    { GRAPH ?g { ?claim a hs:Claim ; hs:order ?order } }
    UNION { GRAPH ?doer { ?did rdf:subject ?subject } }
    UNION { GRAPH ?receiver { ?done rdf:object ?object } }
    UNION { GRAPH ?speaker { ?said prov:wasAttributedTo ?voice } }
    UNION { GRAPH ?root { ?rooted hs:origin ?origin } }
    UNION { GRAPH ?key { ?traced hs:root ?independent } }
    UNION { GRAPH ?print { ?printed hs:wording ?wording } }
    UNION { GRAPH ?when { ?dated a hs:Claim ; hs:from ?happened } }
    UNION { GRAPH ?document { ?document dcterms:issued ?published } }
    UNION { GRAPH ?hearer { ?unnamed a hs:UnnamedVoice ; hs:voiceKind ?kind ; rdfs:label ?name } }
  }`;

/** The census of the present state of the store; grows with all claims, some 400 bytes each. */
export function loadCensus(outer: Inquiry): Promise<Census> {
  return outer.keep("census", takeCensus);
}

interface Draft {
  readonly id: ClaimId;
  readonly graph: Term;
  readonly claim: Term;
  readonly order: number;
  readonly voices: string[];
  origin: string;
  wording?: string;
  happened?: string;
}

async function takeCensus(inquiry: Inquiry): Promise<Census> {
  const rows = await inquiry.select("Every claim with its actors, voices and dates", censusQuery);
  const drafts = new Map<string, Draft>();
  const published = new Map<string, string>();
  const unnamed = new Map<string, { readonly label: string; readonly kind: VoiceKind }>();
  for (const row of rows) {
    const read = readRow(row, inquiry.base);
    const id = read.claim("claim");
    if (id !== undefined && row.g !== undefined && row.claim !== undefined)
      drafts.set(row.claim.value, {
        id,
        graph: row.g,
        claim: row.claim,
        order: read.number("order") ?? 0,
        voices: [],
        origin: id,
      });
    const kind = read.concept("kind", voiceKinds);
    if (row.unnamed !== undefined && kind !== undefined) {
      const label = read.text("name") ?? "someone";
      const known = unnamed.get(row.unnamed.value);
      // One who is named in several ways is called by the first of them.
      if (known === undefined || label < known.label) unnamed.set(row.unnamed.value, { kind, label });
    }
    if (row.document !== undefined && row.published !== undefined)
      published.set(row.document.value, row.published.value);
  }
  for (const { said, voice, dated, happened, traced, independent, printed, wording } of rows) {
    const rooted = drafts.get(traced?.value ?? "");
    if (rooted !== undefined && independent !== undefined) rooted.origin = independent.value;
    const worded = drafts.get(printed?.value ?? "");
    if (worded !== undefined && wording !== undefined) worded.wording = wording.value;
    if (said !== undefined && voice !== undefined) drafts.get(said.value)?.voices.push(voice.value);
    const draft = drafts.get(dated?.value ?? "");
    if (draft !== undefined && happened !== undefined) draft.happened = happened.value;
  }
  const ordered = [...drafts.values()].sort(
    (a, b) => compare(a.graph.value, b.graph.value) || a.order - b.order || compare(a.id, b.id),
  );
  const places = new Map<string, number>();
  const claims = ordered.map(({ order: _, ...claim }, place): CountedClaim => {
    places.set(claim.claim.value, place);
    const date = published.get(claim.graph.value);
    return date === undefined ? claim : { ...claim, published: date };
  });
  const listBy = (claimColumn: string, actorColumn: string): ReadonlyMap<ActorId, readonly CountedClaim[]> => {
    const lists = new Map<ActorId, Set<number>>();
    for (const row of rows) {
      const place = places.get(row[claimColumn]?.value ?? "");
      if (place === undefined) continue;
      const actor = readRow(row, inquiry.base).actor(actorColumn);
      if (actor === undefined) continue;
      const list = lists.get(actor);
      if (list === undefined) lists.set(actor, new Set([place]));
      else list.add(place);
    }
    return new Map(
      [...lists].map(([actor, list]) => [
        actor,
        [...list].sort((a, b) => a - b).flatMap((place) => claims[place] ?? []),
      ]),
    );
  };
  return {
    bySubject: listBy("did", "subject"),
    byObject: listBy("done", "object"),
    byVoice: listBy("said", "voice"),
    originated: new Map([...listBy("rooted", "origin")].map(([actor, list]) => [actor, list.length])),
    unnamed,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** In how many claims somebody acts or is acted upon. */
export function countTaking({ bySubject, byObject }: Census, actor: ActorId): number {
  return new Set([...(bySubject.get(actor) ?? []), ...(byObject.get(actor) ?? [])]).size;
}
