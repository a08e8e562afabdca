// The table of formats. A new one is a file and a row.
import { KnownError } from "../domain/errors.ts";
import { actorsCsv } from "./actors-csv.ts";
import { annotations } from "./annotations.ts";
import { bibtex } from "./bibtex.ts";
import { claimsCsv } from "./claims-csv.ts";
import { cslJson } from "./csl-json.ts";
import { edgesCsv } from "./edges-csv.ts";
import type { Format } from "./format.ts";
import { gexf } from "./gexf.ts";
import { graphml } from "./graphml.ts";
import { jsonLd } from "./json-ld.ts";
import { nanopublications } from "./nanopublications.ts";
import { nquads } from "./nquads.ts";
import { plain } from "./plain.ts";
import { rdf12 } from "./rdf12.ts";
import { trig, turtle } from "./turtle.ts";

export const formats: readonly Format[] = [
  turtle,
  trig,
  nquads,
  jsonLd,
  rdf12,
  plain,
  nanopublications,
  annotations,
  claimsCsv,
  actorsCsv,
  edgesCsv,
  gexf,
  graphml,
  cslJson,
  bibtex,
];

/** The format of this name. Throws `bad-request` with the names there are. */
export function findFormat(name: string): Format {
  const found = formats.find((format) => format.name === name);
  if (found !== undefined) return found;
  const names = formats.map((format) => format.name).join(", ");
  throw new KnownError("bad-request", `There is no format "${name}"; there are ${names}.`);
}
