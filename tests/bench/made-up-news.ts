// Made-up reporting in any amount: documents with passages, cast, attributions and claims in the proportions of real articles, the same in every run.
import type { Actor, ActorKind, CastMember } from "../../src/domain/actor.ts";
import type { Attribution } from "../../src/domain/attribution.ts";
import type { Claim, Participant } from "../../src/domain/claim.ts";
import { actorId, claimId, documentId, relationId, sha256 } from "../../src/domain/ids.ts";
import type { Linked } from "../../src/domain/reading.ts";
import type { Span } from "../../src/domain/span.ts";
import { seeded } from "../support/store-deeds.ts";

const kinds: readonly ActorKind[] = ["person", "person", "person", "organisation", "state", "place", "group"];
const outlets = Array.from(
  { length: 40 },
  (_, n) =>
    `The ${["Daily", "Evening", "Northern", "Free"][n % 4]} ${["Post", "Courier", "Mirror", "Star", "Times"][n % 5]} ${n}`,
);
const relations = [
  "met",
  "called",
  "said",
  "told",
  "accused",
  "visited",
  "signed",
  "sanctioned",
  "supplies",
  "supported",
  "restricted",
  "threatened",
  "bought",
  "leads",
  "member-of",
];
const things = [
  "the backlog",
  "a new agreement",
  "the border crossing",
  "grain exports",
  "the pipeline",
  "a joint exercise",
  "the talks",
];
const syllables = "ba de fo gi ka lem no ru sta tri vel wo".split(" ");

/** A word of no meaning: the higher its rank, the rarer and longer it is, as words are in any language. */
const wordOf = (rank: number): string =>
  [...rank.toString(syllables.length)].map((digit) => syllables[Number.parseInt(digit, 12)] ?? "").join("");
const acts = ["states", "reports", "cites", "suggests", "announces", "warns"] as const;

/** Everybody who can be in the news: a few are in most of it, as names are (Zipf's law). */
export function makeActors(count: number): readonly Actor[] {
  return Array.from({ length: count }, (_, n) => {
    const label =
      n < outlets.length
        ? (outlets[n] ?? "")
        : `${["Aigul", "Boris", "Chen", "Dana", "Erlan", "Farida"][n % 6]} ${["Sadykov", "Ivanova", "Mercer", "Okafor", "Lindqvist"][n % 5]}-${n}`;
    const kind = n < outlets.length ? "outlet" : (kinds[n % kinds.length] ?? "person");
    return { id: actorId(label), kind, label, aliases: [], sameAs: [], ...(kind === "state" ? { country: "KZ" } : {}) };
  });
}

/** Document number `index`, with about 25 claims. Its text is made of one sentence a claim. */
export function makeDocument(index: number, actors: readonly Actor[]): Linked {
  const random = seeded(index + 1);
  const pick = <T>(from: readonly T[], skew = 1): T =>
    from[Math.floor(random() ** skew * from.length)] ?? from[0] ?? fail();
  const outlet = pick(actors.slice(0, outlets.length), 2);
  const chosen = [...new Set([outlet, ...Array.from({ length: 12 }, () => pick(actors.slice(outlets.length), 3))])];
  const day = new Date(Date.UTC(2023, 0, 1 + Math.floor(random() * 1000))).toISOString().slice(0, 10);
  const sentences = Array.from({ length: 25 }, () => {
    const [subject, object] = [pick(chosen), random() < 0.7 ? pick(chosen).label : pick(things)];
    const voice = random() < 0.6 ? pick(chosen).label : random() < 0.5 ? "analysts" : "a source";
    const words = Array.from({ length: 8 }, () => wordOf(Math.floor(20_000 * random() ** 4))).join(" ");
    return { subject, object, voice, words, relation: pick(relations, 2), attributed: random() < 0.6 };
  });
  let text = "";
  /** Writes words after a link that does not belong to them, and gives their place. */
  const place = (words: string, link = ""): Span => {
    const start = text.length + link.length;
    text += link + words;
    return { start, end: text.length };
  };
  const drafts = sentences.map((sentence, n) => {
    const start = text.length;
    const parts = {
      subject: place(sentence.subject.label),
      verb: place(sentence.relation.replace("-", " "), " "),
      object: place(sentence.object, " "),
      when: place(`on ${day}`, " "),
      cue: sentence.attributed ? place(sentence.voice, ", according to ") : undefined,
    };
    place(sentence.words, " ");
    place(`.${n % 5 === 4 ? "\n\n" : " "}`);
    return { ...sentence, ...parts, span: { start, end: text.trimEnd().length } };
  });
  const id = documentId(text, `https://news.example/${index}`);
  const idOf = new Map(chosen.map((actor) => [actor.label, actor.id.slice("actor/".length)]));
  const cast = chosen.map((actor): CastMember => {
    const mentions = drafts.flatMap((d) => [
      ...(d.subject === undefined || text.slice(d.subject.start, d.subject.end) !== actor.label ? [] : [d.subject]),
      ...(text.slice(d.object.start, d.object.end) === actor.label ? [d.object] : []),
    ]);
    return {
      id: actor.id.slice("actor/".length),
      kind: actor.kind,
      label: actor.label,
      sameAs: [],
      mentions: mentions.map((span) => ({ span, form: "name", rule: "known-name" })),
    };
  });
  const participant = (span: Span): Participant => {
    const words = text.slice(span.start, span.end);
    const member = idOf.get(words);
    return member === undefined ? { kind: "thing", text: words, span } : { kind: "cast", member, text: words, span };
  };
  const attributions = drafts.flatMap((draft, n): Attribution[] => {
    if (draft.cue === undefined) return [];
    const words = text.slice(draft.cue.start, draft.cue.end);
    const member = idOf.get(words);
    return [
      {
        id: `a${n + 1}`,
        voice:
          member === undefined
            ? { kind: "unnamed", sort: words === "analysts" ? "collective" : "anonymous", label: words }
            : { kind: "cast", member, label: words },
        act: pick(acts),
        source: draft.cue,
        content: [{ start: draft.span.start, end: draft.when.end }],
        directness: "indirect",
        rules: ["according-to"],
        confidence: 0.8,
      },
    ];
  });
  const claims = drafts.map((draft, n): Claim => {
    const attribution = draft.cue === undefined ? {} : { attribution: `a${n + 1}` };
    return {
      id: claimId({ document: id, evidence: draft.span, proposition: [draft.relation, String(n)], chain: [] }),
      subject: participant(draft.subject),
      predicate: {
        relation: relationId(draft.relation),
        lemma: draft.relation,
        text: draft.relation,
        spans: [draft.verb],
      },
      object: participant(draft.object),
      qualifiers: [
        { role: "time", text: text.slice(draft.when.start, draft.when.end), span: draft.when, value: `v${n + 1}` },
      ],
      ...attribution,
      stance: {
        polarity: random() < 0.95 ? "affirmed" : "denied",
        certainty: random() < 0.8 ? "stated" : "hedged",
        mood: "declarative",
        verbatim: false,
      },
      evidence: { passage: `s${n + 1}`, span: draft.span, quote: text.slice(draft.span.start, draft.span.end) },
      rules: ["svo"],
      confidence: Math.round(random() * 100) / 100,
    };
  });
  return {
    reading: {
      document: {
        id,
        text,
        sha256: sha256(text),
        language: "en",
        title: `Report ${index}`,
        url: `https://news.example/${index}`,
        publisher: outlet.label,
        published: day,
      },
      passages: drafts.map(({ span }, n) => ({
        id: `s${n + 1}`,
        kind: "sentence",
        span,
        paragraph: Math.floor(n / 5),
      })),
      cast,
      values: drafts.map(({ when }, n) => ({
        id: `v${n + 1}`,
        type: "date",
        span: when,
        text: text.slice(when.start, when.end),
        approximate: false,
        from: day,
        to: day,
        precision: "day",
      })),
      attributions,
      claims,
      notes: [],
      reader: { software: "made up", version: "1" },
    },
    links: chosen.map((actor) => ({
      member: actor.id.slice("actor/".length),
      actor: actor.id,
      because: { score: 1, rule: "same-name" },
    })),
    actors: [...chosen].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function fail(): never {
  throw new Error("there is nothing to pick from");
}
