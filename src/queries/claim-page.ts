// The dossier of a claim: its words in their paragraph, the chain of voices, how it was read, who else says it and who says otherwise.
// Besides what is kept four questions: where it stands and who says the same, the graph of its document, and those claims and those of the other sides as lines.

import {
  type Attribution,
  chainOf,
  type Directness,
  type SpeechAct,
  type VoiceKind,
  voiceKind,
} from "../domain/attribution.ts";
import type { Claim, QualifierRole } from "../domain/claim.ts";
import { KnownError } from "../domain/errors.ts";
import type { ActorId, ClaimId, DocumentId, LocalId, PropositionId } from "../domain/ids.ts";
import type { Verdict } from "../domain/judgement.ts";
import { countIndependent, type Traced } from "../domain/origin.ts";
import type { Reading } from "../domain/reading.ts";
import { quoteAt } from "../domain/span.ts";
import type { Value } from "../domain/value.ts";
import { iriOf, nodeOf } from "../rdf/iri.ts";
import { sparql } from "../rdf/sparql.ts";
import { type ClaimLine, claimLineOf, type Lookup, lookupOf, type NamedSpeaker, speakerOf } from "./claim-line.ts";
import { verdictOf } from "./claim-lines.ts";
import { type DisagreementLine, loadDisagreementLines, loadDisagreements, loadLinesById } from "./disagreements.ts";
import { loadLinked, marksOf, voiceMarksOf } from "./document-page.ts";
import type { Inquiry } from "./inquiry.ts";
import { cutText, type Mark, type Piece } from "./marked-text.ts";
import { readRow } from "./rows.ts";
import { loadVerdicts } from "./verdicts.ts";
import { webAddress } from "./web-address.ts";

/** One voice of the chain in full. */
export interface ChainStep {
  readonly label: string;
  readonly kind: VoiceKind;
  readonly act: SpeechAct;
  readonly directness: Directness;
  readonly actor?: ActorId;
  readonly together?: readonly NamedSpeaker[];
  readonly cue?: string;
  readonly to?: string;
  readonly when?: string;
  readonly rules: readonly string[];
  readonly confidence: number;
}

export interface ClaimPage {
  readonly claim: ClaimLine;
  /** The passage that is the evidence, and the paragraph it stands in, marked. */
  readonly passage: LocalId;
  readonly paragraph: readonly { readonly evidence: boolean; readonly pieces: readonly Piece[] }[];
  readonly steps: readonly ChainStep[];
  readonly qualifiers: readonly { readonly role: QualifierRole; readonly text: string }[];
  /** The amounts and dates among them, as they stand there and worked out. */
  readonly values: readonly Value[];
  readonly rules: readonly string[];
  readonly reader: Reading["reader"];
  readonly published: string | undefined;
  readonly publisher: string | undefined;
  /** The claim as a footnote has it: its words, through whom, where and when. */
  readonly citation: string;
  /** What was decided last of how it was read. */
  readonly verdict: Verdict | undefined;
  /** What it says, whoever says it; undefined in graphs of an earlier state. */
  readonly proposition: PropositionId | undefined;
  /** Other claims that say the same. */
  readonly also: readonly ClaimLine[];
  /** How many independent origins say so, with this one. */
  readonly origins: number;
  /** The disagreements in which it takes a side. */
  readonly otherwise: readonly DisagreementLine[];
}

/** The most claims that are shown beside one. */
const mostCompared = 60;

/** Answers for the page. Throws `not-found`. */
export async function loadClaimPage(inquiry: Inquiry, id: ClaimId): Promise<ClaimPage> {
  const found = await findClaim(inquiry, id);
  const { document } = found;
  const linked = document === undefined ? undefined : await loadLinked(inquiry, document);
  const claim = linked?.reading.claims.find((known) => known.id === id);
  if (linked === undefined || claim === undefined)
    throw new KnownError(
      "not-found",
      `There is no claim "${id.slice("claim/".length)}" in this collection. A document that was read again may have new claims.`,
    );
  const lookup = lookupOf(linked);
  const verdict = (await loadVerdicts(inquiry)).get(id);
  const line = { ...claimLineOf(claim, lookup), ...verdictOf(verdict) };
  const related = await loadRelated(inquiry, found, line);
  const { reading } = linked;
  return {
    claim: line,
    passage: claim.evidence.passage,
    paragraph: paragraphOf(claim, lookup),
    steps: chainOf(claim.attribution, lookup.attributions).map((step) => stepOf(step, lookup)),
    qualifiers: claim.qualifiers.map(({ role, text }) => ({ role, text })),
    values: valuesOf(claim, reading),
    rules: claim.rules,
    reader: reading.reader,
    published: reading.document.published,
    publisher: reading.document.publisher,
    verdict,
    citation: cite(line, reading, iriOf(id, inquiry.base)),
    ...related,
  };
}

/** A citation in plain words: quote, chain, title, publisher, date, address. */
function cite({ quote, chain, document }: ClaimLine, { document: source }: Reading, iri: string): string {
  const through = chain.map(({ label }) => label).reverse();
  const said = through.length === 0 ? "" : ` (${through.join(", according to ")})`;
  const where = [`“${document.title}”`, source.publisher, source.published?.slice(0, 10), webAddress(source.url)];
  // A sentence that is quoted whole brings its own full stop.
  const stop = said === "" && /[.!?…]$/.test(quote) ? "" : ".";
  return `“${quote}”${said}${stop} In: ${where.filter((part) => part !== undefined).join(", ")}. ${iri}`;
}

interface Found {
  readonly document?: DocumentId;
  readonly proposition?: PropositionId;
  /** All claims that say the same, this one among them. */
  readonly others: readonly (Traced & { readonly claim: ClaimId })[];
}

/** Where a claim stands, and which others share its proposition. */
async function findClaim(inquiry: Inquiry, id: ClaimId): Promise<Found> {
  const node = nodeOf(id, inquiry.base);
  const rows = await inquiry.select(
    "The document in which the claim stands, and the claims that say the same",
    sparql`
      SELECT ?g ?proposition ?claim ?root ?wording WHERE {
        { GRAPH ?g { ${node} a hs:Claim } }
        UNION { GRAPH ?own { ${node} hs:proposition ?proposition }
          GRAPH ?other { ?claim hs:proposition ?proposition ; hs:root ?root OPTIONAL { ?claim hs:wording ?wording } } }
      } ORDER BY ?claim`,
  );
  const read = rows.map((row) => readRow(row, inquiry.base));
  const document = read.map((row) => row.document("g")).find((found) => found !== undefined);
  const proposition = read.map((row) => row.id("proposition")).find((found) => found !== undefined);
  return {
    ...(document === undefined ? {} : { document }),
    ...(proposition === undefined ? {} : { proposition: proposition as PropositionId }),
    others: read.flatMap((row) => {
      const [claim, origin, wording] = [row.claim("claim"), row.id("root"), row.text("wording")];
      if (claim === undefined || origin === undefined) return [];
      return [{ claim, origin, ...(wording === undefined ? {} : { wording }) }];
    }),
  };
}

function paragraphOf(claim: Claim, { reading, attributions }: Lookup): ClaimPage["paragraph"] {
  const { passages, document } = reading;
  const home = passages.find((passage) => passage.id === claim.evidence.passage);
  const chain = chainOf(claim.attribution, attributions);
  const marks: readonly Mark[] = [
    ...marksOf(claim),
    ...voiceMarksOf(chain).filter(({ role }) => role !== "said"),
    ...valuesOf(claim, reading).map(({ span }): Mark => ({ span, role: "value" })),
  ];
  return passages
    .filter((passage) => passage.paragraph === home?.paragraph)
    .map((passage) => ({ evidence: passage.id === home?.id, pieces: cutText(document.text, passage.span, marks) }));
}

/** The values in what a claim says: in its subject, its object or its circumstances. */
function valuesOf({ subject, object, qualifiers }: Claim, { values }: Reading): readonly Value[] {
  const parts = [subject, object, ...qualifiers].flatMap((part) => (part === undefined ? [] : [part.span]));
  return values.filter(({ span }) => parts.some(({ start, end }) => start <= span.start && span.end <= end));
}

function stepOf(attribution: Attribution, { reading, actorOf }: Lookup): ChainStep {
  const { voice, act, directness, cue, to, when, rules, confidence } = attribution;
  return {
    ...speakerOf(voice, actorOf),
    kind: voiceKind(voice),
    act,
    directness,
    ...(cue === undefined ? {} : { cue: quoteAt(reading.document.text, cue) }),
    ...(to === undefined ? {} : { to: to.text }),
    ...(when === undefined ? {} : { when: when.text }),
    rules,
    confidence,
  };
}

/** Claims of the same proposition, and the disagreements in which this claim takes a side. */
async function loadRelated(
  inquiry: Inquiry,
  { others, proposition }: Found,
  line: ClaimLine,
): Promise<Pick<ClaimPage, "proposition" | "also" | "origins" | "otherwise">> {
  const { byClaim } = await loadDisagreements(inquiry);
  const verdicts = await loadVerdicts(inquiry);
  const same = others.filter(({ claim }) => claim === line.id || verdicts.get(claim)?.kind !== "reject");
  const elsewhere = same.filter(({ claim }) => claim !== line.id).slice(0, mostCompared);
  const lines = await loadLinesById(
    inquiry,
    "Other claims that say the same, with their chains",
    elsewhere.map(({ claim }) => claim),
  );
  return {
    proposition,
    also: elsewhere.flatMap(({ claim }) => lines.get(claim) ?? []),
    origins: countIndependent(same),
    otherwise: await loadDisagreementLines(inquiry, byClaim.get(line.id) ?? [], { mostClaims: 4, own: line.id }),
  };
}
