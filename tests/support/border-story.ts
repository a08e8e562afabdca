// A small story told by two papers, taken apart by hand: chains, an unnamed voice, a hedge, a denial, two numbers for one thing.
import type { Actor, ActorKind, CastMember, Link } from "../../src/domain/actor.ts";
import type { Attribution } from "../../src/domain/attribution.ts";
import type { Claim, Participant, Stance } from "../../src/domain/claim.ts";
import { actorId, claimId, documentId, relationId, sha256 } from "../../src/domain/ids.ts";
import type { Linked } from "../../src/domain/reading.ts";
import { findQuote, type Span } from "../../src/domain/span.ts";
import type { Value } from "../../src/domain/value.ts";

const stated: Stance = { polarity: "affirmed", certainty: "stated", mood: "declarative", verbatim: false };

interface Told {
  readonly text: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly cast: readonly (readonly [label: string, kind: ActorKind])[];
  readonly values?: readonly Omit<Value, "id" | "span" | "approximate">[];
  readonly attributions?: readonly (Pick<Attribution, "id" | "voice" | "act"> & {
    readonly cue: string;
    readonly within?: string;
  })[];
  readonly claims: readonly (readonly [
    subject: string,
    words: string,
    object: string,
    more?: { readonly relation?: string; readonly attribution?: string; readonly stance?: Partial<Stance> },
  ])[];
}

/** A document in which each claim is made by the first sentence that holds its words. */
function tell(told: Told): Linked {
  const { text, title, publisher, published } = told;
  const id = documentId(text);
  const at = (words: string, near = 0): Span => {
    const span = findQuote(text, words, near);
    if (span === undefined) throw new Error(`"${words}" is not in the story`);
    return span;
  };
  const sentences = [...text.matchAll(/[^.]+\.\s*/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const cast = told.cast.map(([label, kind]): CastMember => {
    const mention = { span: at(label), form: "name", rule: "name" } as const;
    return { id: actorId(label).slice("actor/".length), kind, label, mentions: [mention], sameAs: [] };
  });
  const values = (told.values ?? []).map(
    (value, n): Value => ({ ...value, id: `v${n + 1}`, span: at(value.text), approximate: false }),
  );
  const part = (words: string, near: number): Participant => {
    const span = at(words, near);
    const member = cast.find((c) => c.label === words);
    const value = values.find((v) => v.text === words);
    if (member !== undefined) return { kind: "cast", member: member.id, text: words, span };
    return value === undefined
      ? { kind: "thing", text: words, span }
      : { kind: "value", value: value.id, text: words, span };
  };
  const claims = told.claims.map(([subject, words, object, more = {}]): Claim => {
    const predicate = at(words);
    const n = sentences.findIndex((s) => predicate.start < s.end);
    const evidence = sentences[n] ?? { start: 0, end: text.length };
    return {
      id: claimId({ document: id, evidence, proposition: [subject, words, object], chain: [] }),
      subject: part(subject, evidence.start),
      predicate: { relation: relationId(more.relation ?? words), lemma: words, text: words, spans: [predicate] },
      object: part(object, predicate.end),
      qualifiers: [],
      ...(more.attribution === undefined ? {} : { attribution: more.attribution }),
      stance: { ...stated, ...more.stance },
      evidence: { passage: `s${n + 1}`, span: evidence, quote: text.slice(evidence.start, evidence.end) },
      rules: ["by-hand"],
      confidence: 0.9,
    };
  });
  return {
    reading: {
      document: { id, text, title, publisher, published, sha256: sha256(text), language: "en" },
      passages: sentences.map((span, n) => ({ id: `s${n + 1}`, kind: "sentence", span, paragraph: 0 })),
      cast,
      values,
      attributions: (told.attributions ?? []).map(
        ({ cue, ...rest }): Attribution => ({
          content: [],
          directness: "indirect",
          rules: [],
          confidence: 1,
          cue: at(cue),
          ...rest,
        }),
      ),
      claims,
      notes: [],
      reader: { software: "by hand", version: "1" },
    },
    links: cast.map(
      (member): Link => ({ member: member.id, actor: actorId(member.label), because: { score: 1, rule: "same-name" } }),
    ),
    actors: cast
      .map(({ label, kind }): Actor => ({ id: actorId(label), label, kind, aliases: [], sameAs: [] }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** Two documents, in the order of their ids. */
export const borderStory: readonly Linked[] = [
  tell({
    text: "Tokayev met Zelensky in New York. Kommersant cited a trucking source who put the backlog at 7,500 vehicles. Smart said Kazakhstan did not support Russia & its allies.",
    title: 'Gridlock, "by the numbers"',
    publisher: "The Diplomat",
    published: "2025-10-02",
    cast: [
      ["Tokayev", "person"],
      ["Zelensky", "person"],
      ["Kommersant", "outlet"],
      ["Smart", "person"],
      ["Kazakhstan", "state"],
      ["Russia", "state"],
    ],
    values: [{ type: "quantity", text: "7,500 vehicles", value: 7500, unit: "vehicles" }],
    attributions: [
      { id: "a1", voice: { kind: "cast", member: "kommersant", label: "Kommersant" }, act: "cites", cue: "cited" },
      {
        id: "a2",
        voice: { kind: "unnamed", sort: "anonymous", label: "a trucking source" },
        act: "estimates",
        cue: "put",
        within: "a1",
      },
      { id: "a3", voice: { kind: "cast", member: "smart", label: "Smart" }, act: "states", cue: "said" },
    ],
    claims: [
      ["Tokayev", "met", "Zelensky"],
      ["the backlog", "put", "7,500 vehicles", { relation: "numbers", attribution: "a2" }],
      [
        "Kazakhstan",
        "did not support",
        "Russia",
        { relation: "supported", attribution: "a3", stance: { polarity: "denied" } },
      ],
    ],
  }),
  tell({
    text: "Tokayev met Zelensky on Monday. Kazakhstan may depend on Russia.",
    title: "Two presidents",
    publisher: "Lenta.ru",
    published: "2025-09-23",
    cast: [
      ["Tokayev", "person"],
      ["Zelensky", "person"],
      ["Kazakhstan", "state"],
      ["Russia", "state"],
    ],
    claims: [
      ["Tokayev", "met", "Zelensky"],
      ["Kazakhstan", "depend", "Russia", { relation: "depends on", stance: { certainty: "hedged" } }],
    ],
  }),
].sort((a, b) => (a.reading.document.id < b.reading.document.id ? -1 : 1));

/** A third paper with two numbers for the backlog, and no word of anything else. */
export const otherCount: Linked = tell({
  text: "The queue is long. Lenta.ru put the backlog at 2,500 trucks. Interfax put the line at 7,500 vehicles.",
  title: "Another count",
  publisher: "Lenta.ru",
  published: "2025-10",
  cast: [
    ["Lenta.ru", "outlet"],
    ["Interfax", "outlet"],
  ],
  values: [
    { type: "quantity", text: "2,500 trucks", value: 2500, unit: "trucks" },
    { type: "quantity", text: "7,500 vehicles", value: 7500, unit: "vehicles" },
  ],
  attributions: [
    { id: "a1", voice: { kind: "cast", member: "lenta-ru", label: "Lenta.ru" }, act: "estimates", cue: "put" },
    { id: "a2", voice: { kind: "cast", member: "interfax", label: "Interfax" }, act: "estimates", cue: "Interfax put" },
  ],
  claims: [
    ["the backlog", "put", "2,500 trucks", { relation: "numbers", attribution: "a1" }],
    ["the line", "put the line", "7,500 vehicles", { relation: "numbers", attribution: "a2" }],
  ],
});
