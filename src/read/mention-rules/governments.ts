// Whether a capital, or a building, stands for a government here: "Moscow's fuel curbs" does, "a visit to Astana" does not.
import type { Word } from "../../language/tokens.ts";
import type { Known } from "../gazetteer.ts";
import type { WordRun } from "./capitals.ts";

const locative =
  /^(?:in|at|near|outside|inside|around|across|throughout|via|into|from|over|central|downtown|northern|southern|eastern|western)$/;
const partner = /^(?:with|against|by|on|for|between|toward|towards|upon|than|and|of)$/;
const journey =
  /^(?:visit|visits|visited|visiting|trip|trips|travel|travels|travelled|traveled|travelling|traveling|flew|fly|flies|flight|flights|flying|arrive|arrived|arrives|arrival|return|returned|returns|returning|went|go|goes|going|came|come|comes|drive|drove|road|train|trains|rail|route|moved|move|moving|relocated|summoned|delegation|tour|journey|stop|stopover|left|leave|leaving)$/;
const localNoun =
  /^(?:mayor|metro|airport|street|streets|suburb|suburbs|residents|region|oblast|suburban|district|police|court|stock|exchange|university|time|area|resident|skyline|apartment|hotel|restaurant|hospital|station|subway|bureau|correspondent|office|outskirts|centre|center|city|neighbourhood|neighborhood|museum|theatre|theater|school|church|cathedral|park|zoo|attack|attacks|protests|summit|conference|talks|agreement|accord|accords|treaty|protocol|declaration)$/;

/** Verbs that one does to governments. */
const diplomacy =
  /^(?:accus|ask|back|blam|challeng|condemn|court|critici[sz]|deal|defy|defi|embarrass|fac|help|irritat|join|lobb|meet|met|need|oppos|pay|paid|pers?uad|please|press|pressur|push|reassur|rebuff|rebuk|sanction|support|tell|told|thank|threat|trust|urg|warn|woo|angered|anger|alarm|allow|let|fear|want|see|saw|consult|inform|notif|invit|leav(?:e|es) no)/;

/** Whether the name stands for the government that sits there. */
export function standsForGovernment(words: readonly Word[], { from, to }: WordRun, known: Known): boolean {
  if (known.sort !== "capital" && known.sort !== "seat") return false;
  const text = (at: number): string => words[at]?.text.toLowerCase() ?? "";
  const article = text(from - 1) === "the" ? 1 : 0;
  const before = text(from - 1 - article);
  const after = text(to);
  const tagAfter = words[to]?.tag;
  if (locative.test(before)) return false;
  if (/^['’]s$/.test(after)) return !localNoun.test(text(to + 1));
  if (known.sort === "seat") return true;
  if (localNoun.test(after) || (tagAfter === "NOUN" && !partner.test(before))) return false;
  if (before === "to") return !journeyBefore(words, from - 1);
  if (journey.test(before) || before === "capital" || before === "city") return false;
  if (before === "," && /capital|city/.test(text(from - 2))) return false;
  // "Astana, Kazakhstan" and a dateline are places.
  if (after === "," && /^\p{Lu}/u.test(words[to + 1]?.text ?? "") && before !== "and") return false;
  if (partner.test(before)) return before === "and" || before === "of" ? tagAfter !== "PUNCT" : true;
  // A dateline: "Bogotá — …", "Kyiv (Reuters) — …".
  if (before === "" && /^[—–(-]$/.test(after)) return false;
  return (
    tagAfter === "VERB" ||
    tagAfter === "AUX" ||
    diplomacy.test(before) ||
    tagAfter === "ADV" ||
    before === "that" ||
    before === "as" ||
    before === ""
  );
}

function journeyBefore(words: readonly Word[], to: number): boolean {
  for (let at = to - 1; at >= Math.max(0, to - 4); at--) {
    const word = words[at]?.text.toLowerCase() ?? "";
    if (journey.test(word)) return true;
    if (/^[,;:.]$/.test(word)) return false;
  }
  return false;
}
