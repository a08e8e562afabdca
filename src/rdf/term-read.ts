// The inverse of term-text: a term out of the text that it was written as.
import type { Literal, Term } from "@rdfjs/types";
import { factory } from "./factory.ts";
import { parseRdf } from "./syntax.ts";

const unescaped: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** Reads what `writeTerm` wrote; other texts may give anything. */
export function readTermText(text: string): Term {
  switch (text[0]) {
    case "<":
      return text[1] === "<" ? readTriple(text) : factory.namedNode(text.slice(1, -1));
    case "_":
      return factory.blankNode(text.slice(2));
    default:
      return readLiteral(text);
  }
}

function readLiteral(text: string): Literal {
  const close = text.lastIndexOf('"');
  const words = text.slice(1, close);
  const value = words.includes("\\") ? words.replace(/\\(?:u([0-9A-F]{4})|(.))/g, withoutEscape) : words;
  const rest = text.slice(close + 1);
  if (rest === "") return factory.literal(value);
  if (rest.startsWith("^^")) return factory.literal(value, factory.namedNode(rest.slice(3, -1)));
  const [language = "", direction] = rest.slice(1).split("--");
  return direction === "ltr" || direction === "rtl"
    ? factory.literal(value, { language, direction })
    : factory.literal(value, language);
}

const withoutEscape = (_: string, code: string | undefined, letter = ""): string =>
  code === undefined ? (unescaped[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16));

/** Triple terms are rare enough for a whole parser. */
function readTriple(text: string): Term {
  const [quad] = parseRdf(`<urn:x> <urn:x> ${text} .`, { syntax: "ntriples" });
  if (quad === undefined) throw new TypeError(`${text} is no triple term`);
  return quad.object;
}
