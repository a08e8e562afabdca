// "The statement said", "the letter added": who speaks is whoever was said to have made it.
import type { Attribution } from "../../domain/attribution.ts";
import { quoteAt, type Span } from "../../domain/span.ts";
import type { Attributed } from "../stages.ts";
import { lastStarted } from "../touched.ts";

/** How many sentences back its maker may be told. */
const depth = 3;

const works =
  /^(?:the|this|that|its|his|her|their) (statement|announcement|letter|email|e-mail|memo|post|tweet|communique|communiqué|filing|report|study|release|message|video|note|paper)$/i;

/**
 * The attributions, those of a work with the voice of its maker: "Oslo said in a statement that …. The statement added that …". A work whose maker
 * nobody told stays a voice of its own.
 */
export function withAuthors({ document: { text }, sentences, attributions }: Attributed): readonly Attribution[] {
  const passages = sentences.map(({ passage }) => passage.span);
  const places = attributions.map((attribution) => sentenceOf(attribution, passages));
  const done: Attribution[] = [];
  const makerOf = (work: string, at: number): Attribution | undefined => {
    const made = new RegExp(`\\b(?:an?|[’']s|its|his|her|their) (?:\\S+ )?${work}\\b`, "i");
    return done.findLast((_, earlier) => {
      const place = places[earlier] ?? -1;
      const passage = passages[place];
      const back = (places[at] ?? -1) - place;
      return back > 0 && back <= depth && passage !== undefined && made.test(quoteAt(text, passage));
    });
  };
  for (const [index, attribution] of attributions.entries()) {
    const { voice, source } = attribution;
    const work = voice.kind === "unnamed" && source ? works.exec(quoteAt(text, source))?.[1] : undefined;
    const maker = work === undefined ? undefined : makerOf(work, index);
    done.push(
      maker === undefined
        ? attribution
        : { ...attribution, voice: maker.voice, rules: [...attribution.rules, "maker-of-the-work"] },
    );
  }
  return done;
}

/** The last sentence that starts before the words of an attribution do, as an index. */
function sentenceOf({ source, cue, content }: Attribution, passages: readonly Span[]): number {
  return lastStarted(passages, (cue ?? source ?? content[0])?.start ?? 0);
}
