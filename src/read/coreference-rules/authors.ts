// "The statement said", "the letter added": who speaks is whoever was said to have made it.
import type { Attribution } from "../../domain/attribution.ts";
import { quoteAt } from "../../domain/span.ts";
import type { Attributed } from "../stages.ts";

/** How many sentences back its maker may be told. */
const depth = 3;

const works =
  /^(?:the|this|that|its|his|her|their) (statement|announcement|letter|email|e-mail|memo|post|tweet|communique|communiqué|filing|report|study|release|message|video|note|paper)$/i;

/**
 * The attributions, those of a work with the voice of its maker: "Oslo said in a statement that …. The statement added that …". A work whose maker
 * nobody told stays a voice of its own.
 */
export function withAuthors({ document: { text }, sentences, attributions }: Attributed): readonly Attribution[] {
  const sentenceAt = (at: number): number => sentences.findLastIndex(({ passage }) => passage.span.start <= at);
  const placeOf = ({ source, cue, content }: Attribution): number => (cue ?? source ?? content[0])?.start ?? 0;
  const done: Attribution[] = [];
  for (const attribution of attributions) {
    const { voice, source } = attribution;
    const work = voice.kind === "unnamed" && source ? works.exec(quoteAt(text, source))?.[1] : undefined;
    const here = sentenceAt(placeOf(attribution));
    const made =
      work === undefined ? undefined : new RegExp(`\\b(?:an?|[’']s|its|his|her|their) (?:\\S+ )?${work}\\b`, "i");
    const maker = done.findLast((earlier) => {
      const sentence = sentences[sentenceAt(placeOf(earlier))]?.passage;
      const back = here - sentenceAt(placeOf(earlier));
      return (
        made !== undefined &&
        back > 0 &&
        back <= depth &&
        sentence !== undefined &&
        made.test(quoteAt(text, sentence.span))
      );
    });
    done.push(
      maker === undefined
        ? attribution
        : { ...attribution, voice: maker.voice, rules: [...attribution.rules, "maker-of-the-work"] },
    );
  }
  return done;
}
