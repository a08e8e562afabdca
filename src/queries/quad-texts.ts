// Quads as JSON for scripts: terms as SPARQL 1.1 Query Results JSON writes them.
import type { Term } from "@rdfjs/types";
import type { Quads } from "./graph-parts.ts";

/** A term: `uri`, `bnode` or `literal`, its value, and for literals language or datatype. */
export interface TermText {
  readonly type: "uri" | "bnode" | "literal";
  readonly value: string;
  readonly "xml:lang"?: string;
  readonly datatype?: string;
}

export interface QuadText {
  readonly s: TermText;
  readonly p: TermText;
  readonly o: TermText;
  readonly g: TermText;
}

/** One object a quad. */
export function quadTexts(quads: Quads): readonly QuadText[] {
  return quads.map(({ subject, predicate, object, graph }) => ({
    s: termText(subject),
    p: termText(predicate),
    o: termText(object),
    g: termText(graph),
  }));
}

const plainString = "http://www.w3.org/2001/XMLSchema#string";

function termText(term: Term): TermText {
  if (term.termType === "Literal") {
    const { value, language, datatype } = term;
    if (language !== "") return { type: "literal", value, "xml:lang": language };
    return { type: "literal", value, ...(datatype.value === plainString ? {} : { datatype: datatype.value }) };
  }
  return { type: term.termType === "BlankNode" ? "bnode" : "uri", value: term.value };
}
