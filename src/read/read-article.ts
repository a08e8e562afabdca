// The line of steps from an article to its reading. Pure, synchronous, total: every text gives a reading, odd text gives notes.
import type { Document, Passage, Source } from "../domain/document.ts";
import type { Note, Reading } from "../domain/reading.ts";
import type { Span } from "../domain/span.ts";
import { analyse } from "../language/analyse.ts";
import { splitSentences } from "../language/sentences.ts";
import { findAttributions } from "./attributions.ts";
import { type Block, splitBlocks } from "./blocks.ts";
import { gatherCast } from "./cast.ts";
import { findClaims } from "./claims.ts";
import { resolveCoreference } from "./coreference.ts";
import { endOfDateline } from "./dateline.ts";
import { ground } from "./ground.ts";
import { findMentions } from "./mentions.ts";
import { splitPassages } from "./passages.ts";
import { toDocument } from "./source.ts";
import type { Segmented } from "./stages.ts";
import { linkStatements } from "./statements.ts";
import { findValues, withoutNumbersInNames } from "./values.ts";

/** The software that reads, as it is written into every reading. The version counts the rule set: it changes when readings change. */
export const reader = { software: "hearsay", version: "0.1.0" } as const;

/** Reads one article. Sources that are no article at all are refused by `checkSource`, not here. */
export function readArticle(source: Source): Reading {
  const peopled = withoutNumbersInNames(gatherCast(findMentions(findValues(segment(source)))));
  const attributed = resolveCoreference(findAttributions(peopled));
  const { document, passages, cast, values, attributions, notes } = attributed;
  const grounded = ground(document.text, findClaims(attributed));
  return {
    document,
    passages,
    cast,
    values,
    attributions,
    claims: linkStatements(attributed, grounded.claims),
    notes: [...notes, ...grounded.notes],
    reader,
  };
}

/** The text in its parts: blocks, passages, sentences. */
export function segment(source: Source): Segmented {
  const document = toDocument(source);
  const blocks = splitBlocks(document.text);
  const passages = splitPassages(document.text, blocks, splitSentences);
  const sentences = passages
    .filter((passage) => passage.kind === "sentence")
    .map((passage) => ({ passage, analysis: analyse(document.text, withoutDateline(document.text, passage, blocks)) }));
  return { document, blocks, passages, sentences, notes: notesOn(document) };
}

/** The sentence; the first of a paragraph without the place that it was written from. */
function withoutDateline(text: string, { span, paragraph }: Passage, blocks: readonly Block[]): Span {
  return blocks[paragraph]?.span.start === span.start ? { start: endOfDateline(text, span), end: span.end } : span;
}

function notesOn({ text, language }: Document): readonly Note[] {
  const span = { start: 0, end: text.length };
  return language === "en"
    ? []
    : [{ rule: "not-english", span, message: `The text looks like "${language}"; it was read as English.` }];
}
