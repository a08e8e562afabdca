// Web Annotations: each claim as a note on its words in the article, for Hypothesis and other annotation tools (W3C Web Annotation Data Model).
import { chainOf } from "../domain/attribution.ts";
import type { Claim } from "../domain/claim.ts";
import type { Linked } from "../domain/reading.ts";
import { iriOf } from "../rdf/iri.ts";
import { indexText } from "../rdf/selectors.ts";
import type { Format } from "./format.ts";

/** Code units of context on either side of a quote. */
const context = 32;

export const annotations: Format = {
  name: "annotations.jsonld",
  title: "Web Annotations",
  purpose: "annotation tools: each claim on its words in the article",
  mediaType: "application/ld+json",
  async *write({ documents, base }) {
    yield '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[';
    let comma = "\n";
    for await (const linked of documents()) {
      const { document, claims } = linked.reading;
      const index = indexText(document.text);
      for (const claim of claims) {
        yield comma + JSON.stringify(annotation(claim, linked, base, index));
        comma = ",\n";
      }
    }
    yield "\n]}\n";
  },
};

function annotation(claim: Claim, { reading }: Linked, base: string, index: ReturnType<typeof indexText>) {
  const { document } = reading;
  const { start, end } = claim.evidence.span;
  return {
    id: `${iriOf(claim.id, base)}#annotation`,
    type: "Annotation",
    motivation: "describing",
    body: [
      {
        type: "TextualBody",
        purpose: "describing",
        format: "text/plain",
        language: "en",
        value: inWords(claim, reading),
      },
      { id: iriOf(claim.id, base), purpose: "linking" },
    ],
    target: {
      source: document.url ?? iriOf(document.id, base),
      selector: [
        {
          type: "TextQuoteSelector",
          exact: document.text.slice(start, end),
          prefix: document.text.slice(Math.max(0, start - context), start),
          suffix: document.text.slice(end, end + context),
        },
        { type: "TextPositionSelector", start: index.toCodePoint(start), end: index.toCodePoint(end) },
      ],
    },
  };
}

/** "Kommersant, citing a trucking source: the backlog | estimated at | 7,500 vehicles (hedged)". */
function inWords(claim: Claim, { attributions, document }: Linked["reading"]): string {
  const { subject, predicate, object, stance, attribution } = claim;
  const chain = chainOf(attribution, new Map(attributions.map((a) => [a.id, a]))).map((a) => a.voice.label);
  const who = chain.length === 0 ? (document.publisher ?? "The document") : chain.join(", citing ");
  const what = [subject.text, predicate.text, ...(object === undefined ? [] : [object.text])].join(" | ");
  const how = [stance.polarity, stance.certainty, stance.mood].filter((word) => !plain.has(word));
  return `${who}: ${what}${how.length === 0 ? "" : ` (${how.join(", ")})`}`;
}

const plain: ReadonlySet<string> = new Set(["affirmed", "stated", "declarative"]);
