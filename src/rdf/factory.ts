// The maker of terms: n3's, under the types of RDF/JS, which know base directions and triple terms where @types/n3 lags.
import type { Quad, DataFactory as RdfFactory } from "@rdfjs/types";
import { DataFactory } from "n3";

/** Terms made here carry n3's own representation, so its store takes them without conversion. Language tags become lower case. */
export const factory: RdfFactory<Quad, Quad> = DataFactory;
