// The annotation of the sample article, which is older than the gold files and written with offsets, as a gold text. The kind of a claim is its tag.
import type { Source } from "../../src/domain/document.ts";
import type { Span } from "../../src/domain/span.ts";
import type { GoldClaim, GoldText, GoldValue } from "./gold-format.ts";

type Pair = readonly [start: number, end: number];
interface Place {
  readonly span: Pair;
}

interface SampleClaim {
  readonly sentence: string;
  readonly kind: string;
  readonly subject: Place;
  readonly subjectAlso?: readonly Place[];
  readonly predicate: string;
  readonly object?: Place | null;
  readonly objectAlso?: readonly Place[];
  readonly chain: readonly string[];
  readonly chainAlso?: readonly (readonly string[])[];
  readonly polarity: string;
  readonly certainty: string;
  readonly certaintyAlso?: readonly string[];
  readonly symmetric?: boolean;
  readonly optional?: boolean;
}

interface SampleValue extends Place {
  readonly type: string;
  readonly value?: number;
  readonly unit?: string;
  readonly currency?: string;
  readonly per?: string;
  readonly optional?: boolean;
}

/** The annotation as the file has it. */
export interface SampleGold {
  readonly sentences: readonly (Place & { readonly id: string; readonly kind: string })[];
  readonly names: readonly (Place & {
    readonly type: string;
    readonly also?: readonly string[];
    readonly optional?: boolean;
  })[];
  readonly values: readonly SampleValue[];
  readonly coreferences: readonly (Place & { readonly refersTo?: readonly (readonly string[])[] })[];
  readonly claims: readonly SampleClaim[];
}

const spanOf = ({ span: [start, end] }: Place): Span => ({ start, end });

/** Claims without a verb in the text are matched by subject and object alone. */
const withoutVerb = new Set(["role", "quantity", "nominal"]);

const kindOf: Readonly<Record<string, string>> = { organization: "organisation", event: "event" };

export function sampleAsGold(name: string, source: Source, gold: SampleGold): GoldText {
  const sentences = gold.sentences.filter((s) => s.kind === "sentence");
  const index = new Map(sentences.map((s, i) => [s.id, i]));
  const claims = gold.claims.map((claim): GoldClaim => {
    const { kind, subject, object, chain, polarity, certainty } = claim;
    return {
      sentence: index.get(claim.sentence) ?? -1,
      tags: [kind],
      subjects: [subject, ...(claim.subjectAlso ?? [])].map(spanOf),
      objects: object === undefined || object === null ? [] : [object, ...(claim.objectAlso ?? [])].map(spanOf),
      ...(withoutVerb.has(kind) ? {} : { predicate: claim.predicate }),
      chains: [chain, ...(claim.chainAlso ?? [])],
      polarity: [polarity],
      certainty: [certainty, ...(claim.certaintyAlso ?? [])],
      mood: ["declarative", "conditional", "question"],
      verbatim: [true, false],
      optional: claim.optional === true,
      symmetric: claim.symmetric === true,
    };
  });
  return {
    name,
    source,
    sentences: sentences.map((s, i) => ({
      span: spanOf(s),
      tags: [...new Set(claims.filter((c) => c.sentence === i).flatMap((c) => c.tags))],
    })),
    claims,
    attributions: [],
    names: gold.names
      .filter((n) => n.optional !== true)
      .map((n) => ({ span: spanOf(n), kinds: [n.type, ...(n.also ?? [])].map((k) => kindOf[k] ?? k) })),
    values: gold.values.filter((v) => v.optional !== true).map(goldValueOf),
    references: gold.coreferences.flatMap((c) =>
      c.refersTo === undefined ? [] : [{ span: spanOf(c), names: c.refersTo }],
    ),
    statements: [],
  };
}

function goldValueOf(value: SampleValue): GoldValue {
  const unit = value.currency ?? value.unit;
  return {
    span: spanOf(value),
    type: value.type,
    ...(value.value === undefined ? {} : { value: value.value }),
    ...(unit === undefined ? {} : { unit }),
    ...(value.per === undefined ? {} : { per: value.per }),
  };
}
