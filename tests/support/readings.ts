// Readings made up by fast-check: consistent in themselves (every span has the words that stand there), odd in everything else.
import fc from "fast-check";
import { type Actor, actorKinds, type CastMember, type Link } from "../../src/domain/actor.ts";
import { type Attribution, speechActs } from "../../src/domain/attribution.ts";
import { type Claim, type Participant, qualifierRoles } from "../../src/domain/claim.ts";
import { actorId, claimId, documentId, relationId, sha256 } from "../../src/domain/ids.ts";
import type { Linked } from "../../src/domain/reading.ts";
import { inReadingOrder, type Span } from "../../src/domain/span.ts";
import { type Value, valueTypes } from "../../src/domain/value.ts";

const word = fc.oneof(
  fc.string({ minLength: 1, maxLength: 8 }),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 5 }),
  fc.constantFrom(
    "said",
    "Kommersant",
    "“backlog”",
    'a "quote"',
    "back\\slash",
    "𝒜strana",
    "👩‍🚀",
    "\n\n",
    "<b>",
    "7,500",
  ),
);
const text = fc.array(word, { minLength: 3, maxLength: 40 }).map((words) => words.join(" "));
const label = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
const rule = fc.constantFrom("svo", "passive", "said-that", "surname", "estimated-at");
const rules = fc.array(rule, { maxLength: 3 });
const share = fc.oneof(
  fc.constantFrom(0, 1, 0.82, 1e-7),
  fc.double({ min: 0, max: 1, noNaN: true }).map((x) => x + 0),
);
const amount = fc.oneof(
  fc.integer(),
  fc.constantFrom(4.2e9, 1e21, 1.5e-9, -0.25),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const isoDate = fc.constantFrom(
  "2025",
  "2025-09",
  "2025-10-02",
  "2025-10-02T10:00:00Z",
  "2025-10-02T10:00",
  "T14:30",
  "0044-03-15",
);
const iri = fc.constantFrom("https://www.geonames.org/1522867/", "https://schema.org/x y", "http://example.org/ü");

/** Every offset at which a span of the text can start or end: never within a surrogate pair. */
function boundaries(of: string): number[] {
  const offsets = [0];
  for (const character of of) offsets.push((offsets.at(-1) ?? 0) + character.length);
  return offsets;
}

/** A key that may be absent. */
function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined });
}

/** A record without the keys whose value is undefined. */
function compact<T extends object>(record: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function uniqueSpans(span: fc.Arbitrary<Span>, minLength = 0): fc.Arbitrary<Span[]> {
  return fc
    .uniqueArray(span, { minLength, maxLength: 3, selector: ({ start, end }) => `${start}-${end}` })
    .map((spans) => spans.sort(inReadingOrder));
}

/** A linked reading, as `readArticle` and `linkActors` may give it. Actors are in the order of their ids. */
export const linkedReading: fc.Arbitrary<Linked> = text.chain((body) => {
  const offsets = boundaries(body);
  const span: fc.Arbitrary<Span> = fc
    .tuple(fc.nat(offsets.length - 1), fc.nat(offsets.length - 1))
    .map(([a, b]) => ({ start: offsets[Math.min(a, b)] ?? 0, end: offsets[Math.max(a, b)] ?? 0 }));
  const said = (at: Span) => ({ text: body.slice(at.start, at.end), span: at });
  const castIds = fc.uniqueArray(fc.constantFrom("tokayev", "kommersant", "astana", "élan-vital", "x1f", "токаев"), {
    maxLength: 5,
  });
  return fc
    .record({
      castIds,
      values: fc.nat(3),
      attributions: fc.nat(4),
      claims: fc.nat(5),
      passages: fc.integer({ min: 1, max: 4 }),
    })
    .chain((size) => {
      const id = documentId(body);
      const member = size.castIds.length === 0 ? fc.constant(undefined) : maybe(fc.constantFrom(...size.castIds));
      const valueIds = Array.from({ length: size.values }, (_, index) => `v${index + 1}`);
      const valueId = valueIds.length === 0 ? fc.constant(undefined) : maybe(fc.constantFrom(...valueIds));
      const attributionId =
        size.attributions === 0 ? fc.constant(undefined) : maybe(fc.nat(size.attributions - 1).map((n) => `a${n + 1}`));
      const cast = fc.tuple(
        ...size.castIds.map((castId) =>
          fc
            .record({
              id: fc.constant(castId),
              kind: fc.constantFrom(...actorKinds),
              label,
              role: maybe(label),
              country: maybe(fc.constantFrom("KZ", "RU")),
              sameAs: fc.uniqueArray(iri).map((iris) => iris.sort()),
              mentions: fc.array(
                fc.record({ span, form: fc.constantFrom("name", "title", "description", "pronoun"), rule }),
              ),
            })
            .map((made): CastMember => compact(made) as CastMember),
        ),
      );
      const links = fc.tuple(
        ...size.castIds.map(
          (castId): fc.Arbitrary<Link> =>
            fc.record({
              member: fc.constant(castId),
              actor: fc.constant(actorId(castId)),
              because: fc.oneof(
                fc.record({ score: share, rule }),
                fc.constant({ judgement: "judgement/0123456789ab" as const }),
              ),
            }),
        ),
      );
      const actors = fc.tuple(
        ...size.castIds.map(
          (castId): fc.Arbitrary<Actor> =>
            fc
              .record({
                id: fc.constant(actorId(castId)),
                kind: fc.constantFrom(...actorKinds),
                label,
                aliases: fc.uniqueArray(label, { maxLength: 3 }).map((labels) => labels.sort()),
                sameAs: fc.uniqueArray(iri).map((iris) => iris.sort()),
                country: maybe(fc.constantFrom("KZ", "RU")),
              })
              .map((made) => compact(made) as Actor),
        ),
      );
      const values = fc.tuple(
        ...valueIds.map((valueIdHere) =>
          fc
            .record({
              id: fc.constant(valueIdHere),
              type: fc.constantFrom(...valueTypes),
              at: span,
              approximate: fc.boolean(),
              value: maybe(amount.map((x) => (Object.is(x, -0) ? 0 : x))),
              max: maybe(fc.integer()),
              unit: maybe(label),
              currency: maybe(fc.constantFrom("USD", "KZT")),
              per: maybe(label),
              from: maybe(isoDate),
              to: maybe(isoDate),
              precision: maybe(fc.constantFrom("year", "month", "part-of-month", "day")),
            })
            .map(({ at, ...rest }) => compact({ ...rest, ...said(at) }) as Value),
        ),
      );
      const voice = fc.oneof(
        ...size.castIds.map((castId) =>
          fc.record({ kind: fc.constant("cast" as const), member: fc.constant(castId), label }),
        ),
        fc.record({
          kind: fc.constant("unnamed" as const),
          sort: fc.constantFrom("anonymous", "collective", "unspecified"),
          label,
        }),
      );
      const attributions = fc.tuple(
        ...Array.from({ length: size.attributions }, (_, index) =>
          fc
            .record({
              id: fc.constant(`a${index + 1}`),
              voice,
              act: fc.constantFrom(...speechActs),
              source: maybe(span),
              cue: maybe(span),
              content: uniqueSpans(span),
              directness: fc.constantFrom("direct", "indirect", "mixed"),
              to: maybe(fc.tuple(span, member).map(([at, whom]) => compact({ ...said(at), member: whom }))),
              when: maybe(fc.tuple(span, valueId).map(([at, value]) => compact({ ...said(at), value }))),
              within: index === 0 ? fc.constant(undefined) : maybe(fc.nat(index - 1).map((n) => `a${n + 1}`)),
              rules,
              confidence: share,
            })
            .map((made) => compact(made) as Attribution),
        ),
      );
      const participant: fc.Arbitrary<Participant> = fc.oneof(
        span.map((at) => ({ kind: "thing" as const, ...said(at) })),
        span.map((at) => ({ kind: "claim" as const, claim: "claim/0123456789ab" as const, ...said(at) })),
        ...size.castIds.map((castId) => span.map((at) => ({ kind: "cast" as const, member: castId, ...said(at) }))),
        ...valueIds.map((value) => span.map((at) => ({ kind: "value" as const, value, ...said(at) }))),
      );
      const claims = fc.tuple(
        ...Array.from({ length: size.claims }, (_, index) =>
          fc
            .record({
              subject: participant,
              object: maybe(participant),
              predicate: fc.record({
                relation: label.map(relationId),
                lemma: label,
                text: label,
                spans: uniqueSpans(span, 1),
              }),
              qualifiers: fc.array(
                fc
                  .record({ role: fc.constantFrom(...qualifierRoles), at: span, value: valueId, member })
                  .map(({ at, ...rest }) => compact({ ...rest, ...said(at) })),
                { maxLength: 3 },
              ),
              attribution: attributionId,
              stance: fc.record({
                polarity: fc.constantFrom("affirmed", "denied"),
                certainty: fc.constantFrom("stated", "hedged", "speculated"),
                mood: fc.constantFrom("declarative", "conditional", "question"),
                verbatim: fc.boolean(),
              }),
              evidence: fc
                .tuple(fc.integer({ min: 1, max: size.passages }), span)
                .map(([n, at]) => ({ passage: `s${n}`, span: at, quote: body.slice(at.start, at.end) })),
              rules,
              confidence: share,
            })
            .map(
              (made) =>
                compact({
                  id: claimId({ document: id, evidence: made.evidence.span, proposition: [String(index)], chain: [] }),
                  ...made,
                }) as Claim,
            ),
        ),
      );
      const document = fc.record({
        title: maybe(label),
        url: maybe(fc.constantFrom("https://example.org/a?b=c", "not a url")),
        publisher: maybe(fc.constantFrom("Kommersant", "United24 Media")),
        byline: maybe(label),
        published: maybe(isoDate),
        retrieved: maybe(isoDate),
        revises: maybe(fc.constant("document/0123456789ab" as const)),
      });
      const passages = fc.tuple(
        ...Array.from({ length: size.passages }, (_, index) =>
          fc.record({
            id: fc.constant(`s${index + 1}`),
            kind: fc.constantFrom("headline", "subheading", "sentence", "boilerplate"),
            span,
            paragraph: fc.nat(9),
          }),
        ),
      );
      return fc
        .record({
          document,
          passages,
          cast,
          links,
          actors,
          values,
          attributions,
          claims,
          notes: fc.array(fc.record({ rule, span, message: label }), { maxLength: 3 }),
          reader: fc.record({ software: label, version: label }),
        })
        .map(
          ({ links: made, actors: known, document: about, ...reading }): Linked => ({
            reading: {
              ...reading,
              document: { id, text: body, sha256: sha256(body), language: "en", ...compact(about) },
            } as Linked["reading"],
            links: made,
            actors: [...known].sort((a, b) => (a.id < b.id ? -1 : 1)),
          }),
        );
    });
});
