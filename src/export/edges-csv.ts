// Edges as a table: one row for all claims that say the same of the same two actors in the same way, with the ids of these claims.
import { groupClaims } from "../network/edges.ts";
import { iriOf } from "../rdf/iri.ts";
import { rel } from "../rdf/vocabulary.ts";
import { csvLine } from "./csv-line.ts";
import type { Format } from "./format.ts";

export const edgesCsv: Format = {
  name: "edges.csv",
  title: "Edges as CSV",
  purpose: "network tools that take edge lists",
  mediaType: "text/csv",
  async *write({ ties, base }) {
    const { actors, claims } = await ties();
    const labels = new Map(actors.map(({ id, label }) => [id, label]));
    yield csvLine([
      "source",
      "source_label",
      "relation",
      "relation_label",
      "target",
      "target_label",
      "polarity",
      "certainty",
      "weight",
      "origins",
      "claims",
    ]);
    for (const edge of groupClaims(claims))
      yield csvLine([
        iriOf(edge.from, base),
        labels.get(edge.from),
        rel(edge.relation).value,
        edge.label,
        iriOf(edge.to, base),
        labels.get(edge.to),
        edge.polarity,
        edge.certainty,
        edge.claims.length,
        edge.origins,
        edge.claims.map((claim) => iriOf(claim, base)).join(" "),
      ]);
  },
};
