// Claims as a table: one row a claim, with its chain, stance, evidence and what it comes to in numbers and dates.
import { chainOf, voiceKind } from "../domain/attribution.ts";
import type { Claim, Participant, QualifierRole } from "../domain/claim.ts";
import type { Linked } from "../domain/reading.ts";
import { quoteAt } from "../domain/span.ts";
import type { Value } from "../domain/value.ts";
import { iriOf } from "../rdf/iri.ts";
import { rel } from "../rdf/vocabulary.ts";
import { csvLine } from "./csv-line.ts";
import type { Format } from "./format.ts";

export const claimsCsv: Format = {
  name: "csv",
  title: "Claims as CSV",
  purpose: "spreadsheets, R, pandas: a row a claim",
  mediaType: "text/csv",
  async *write({ documents, base }) {
    yield csvLine(columns);
    for await (const linked of documents()) {
      const rows = rowsOf(linked, base);
      yield rows.map((row) => csvLine(columns.map((column) => row[column]))).join("");
    }
  },
};

const columns = [
  "claim",
  "subject",
  "subject_actor",
  "relation",
  "words",
  "object",
  "object_actor",
  "value",
  "value_max",
  "unit",
  "currency",
  "approximate",
  "time",
  "from",
  "to",
  "place",
  "other",
  "chain",
  "origin",
  "voice",
  "act",
  "directness",
  "polarity",
  "certainty",
  "mood",
  "verbatim",
  "quote",
  "confidence",
  "rules",
  "document",
  "title",
  "publisher",
  "published",
  "url",
] as const;

type Row = Readonly<Record<(typeof columns)[number], string | number | boolean | undefined>>;

function rowsOf({ reading, links }: Linked, base: string): readonly Row[] {
  const { document } = reading;
  const attributions = new Map(reading.attributions.map((a) => [a.id, a]));
  const values = new Map(reading.values.map((v) => [v.id, v]));
  const actors = new Map(links.map((link) => [link.member, iriOf(link.actor, base)]));
  const actorOf = (participant: Participant | undefined) =>
    participant?.kind === "cast" ? actors.get(participant.member) : undefined;
  return reading.claims.map((claim) => {
    const chain = chainOf(claim.attribution, attributions);
    const voice = chain.at(-1);
    const value = claim.object?.kind === "value" ? values.get(claim.object.value) : undefined;
    const time = timeOf(claim, values);
    return {
      claim: iriOf(claim.id, base),
      subject: claim.subject.text,
      subject_actor: actorOf(claim.subject),
      relation: rel(claim.predicate.relation).value,
      words: claim.predicate.text,
      object: claim.object?.text,
      object_actor: actorOf(claim.object),
      value: value?.value,
      value_max: value?.max,
      unit: value?.unit,
      currency: value?.currency,
      approximate: value?.approximate,
      time: textOf(claim, "time"),
      from: time?.from,
      to: time?.to,
      place: textOf(claim, "place"),
      other: otherOf(claim),
      chain: chain.map((a) => a.voice.label).join(" > "),
      origin: voice?.voice.label ?? document.publisher,
      voice: voice === undefined ? "document" : voiceKind(voice.voice),
      act: voice?.act,
      directness: voice?.directness,
      ...claim.stance,
      quote: quoteAt(document.text, claim.evidence.span),
      confidence: claim.confidence,
      rules: claim.rules.join(" "),
      document: iriOf(document.id, base),
      title: document.title,
      publisher: document.publisher,
      published: document.published,
      url: document.url,
    };
  });
}

function textOf({ qualifiers }: Claim, role: QualifierRole): string {
  return qualifiers
    .filter((qualifier) => qualifier.role === role)
    .map((qualifier) => qualifier.text)
    .join("; ");
}

function otherOf({ qualifiers }: Claim): string {
  return qualifiers
    .filter(({ role }) => role !== "time" && role !== "place")
    .map(({ role, text }) => `${role}: ${text}`)
    .join("; ");
}

function timeOf({ qualifiers }: Claim, values: ReadonlyMap<string, Value>): Value | undefined {
  return qualifiers.flatMap(({ role, value }) => (role === "time" ? (values.get(value ?? "") ?? []) : []))[0];
}
