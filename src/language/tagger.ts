// The tagger that we did not write, behind one function: words of a sentence with their tags. It is renewed now and then, because it keeps every word it has seen.

import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { type Tag, tags } from "./sentence.ts";

export interface Tagged {
  readonly text: string;
  readonly tag: Tag | "SPACE";
}

/** Characters read by one instance before it is replaced: it keeps some 300 bytes for every new word. */
const lifetime = 20_000_000;

const start = () => winkNLP(model, ["pos"]);
let tagger: ReturnType<typeof start> | undefined;
let read = 0;

/** Words and tags of one sentence, in order. Blanks between them are left out, but for runs that the tagger takes for words ("SPACE"). */
export function tagWords(sentence: string): Tagged[] {
  if (tagger === undefined || read > lifetime) {
    tagger = start();
    read = 0;
  }
  read += sentence.length;
  const tokens = tagger.readDoc(sentence).tokens();
  const texts = tokens.out(tagger.its.value);
  const found = tokens.out(tagger.its.pos);
  return texts.map((text, index) => ({ text, tag: tagOf(found[index]) }));
}

const known: ReadonlySet<string> = new Set<Tag | "SPACE">([...tags, "SPACE"]);

const isTag = (tag: string): tag is Tag | "SPACE" => known.has(tag);

function tagOf(tag: unknown): Tag | "SPACE" {
  return typeof tag === "string" && isTag(tag) ? tag : "X";
}
