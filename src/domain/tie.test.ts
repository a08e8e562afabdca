// Ties: the object and those who take part, nobody else.
import { expect, test } from "vitest";
import type { Claim, Participant, Qualifier, QualifierRole } from "./claim.ts";
import { tieEnds } from "./tie.ts";

const span = { start: 0, end: 1 };
const later = { start: 2, end: 3 };
const cast = (member: string): Participant => ({ kind: "cast", member, text: member, span });
const fuel: Participant = { kind: "thing", text: "its fuel", span };
const qualifier = (role: QualifierRole, text: string, member?: string): Qualifier => ({
  role,
  text,
  span,
  ...(member === undefined ? {} : { member }),
});

function claim(object: Participant | undefined, ...qualifiers: Qualifier[]): Claim {
  return {
    id: "claim/1",
    subject: cast("tajikistan"),
    predicate: { relation: "relation/imports", lemma: "import", text: "imports", spans: [span] },
    ...(object === undefined ? {} : { object }),
    qualifiers,
    stance: { polarity: "affirmed", certainty: "stated", mood: "declarative", verbatim: false },
    evidence: { passage: "s1", span, quote: "" },
    rules: [],
    confidence: 1,
  };
}

test.each([
  ["the object", claim(cast("russia")), [{ member: "russia" }]],
  [
    "where it comes from",
    claim(fuel, qualifier("origin", "from Russia", "russia")),
    [{ member: "russia", via: "from" }],
  ],
  ["who does it too", claim(fuel, qualifier("company", "Iran", "iran")), [{ member: "iran", via: "with" }]],
  ["one end once", claim(cast("russia"), qualifier("recipient", "to Russia", "russia")), [{ member: "russia" }]],
  ["nobody by place", claim(fuel, qualifier("place", "in New York", "new-york")), []],
  ["nobody by a thing", claim(fuel, qualifier("origin", "from abroad")), []],
  ["nobody by absence", claim(fuel, qualifier("company", "without Russia", "russia")), []],
  [
    "nobody by what hangs on another circumstance",
    claim(fuel, qualifier("time", "during a visit"), { ...qualifier("recipient", "to Astana", "astana"), span: later }),
    [],
  ],
  ["nobody to themselves", claim(cast("tajikistan")), []],
])("a claim ties %s", (_, given, ends) => {
  expect(tieEnds(given)).toEqual(ends);
});
