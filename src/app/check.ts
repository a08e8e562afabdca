// Is a graph folder sound? Hashes, shapes, the text under its own hash, every quote in its place, and links as documents and judgements have them.
import { KnownError } from "../domain/errors.ts";
import type { DocumentId } from "../domain/ids.ts";
import { sha256 } from "../domain/ids.ts";
import type { Linked } from "../domain/reading.ts";
import { quoteAt } from "../domain/span.ts";
import { idOf } from "../rdf/iri.ts";
import { linkedOf } from "../rdf/read-claims.ts";
import { assertShapes } from "../rdf/shapes.ts";
import { loadLinking, quadsIn } from "./linking.ts";
import type { App } from "./open-app.ts";

export interface Checked {
  /** What is wrong, each with its graph. */
  readonly problems: readonly string[];
  readonly counts: Readonly<
    Record<"graphs" | "statements" | "documents" | "actors" | "attributions" | "claims" | "judgements", number>
  >;
}

/** Looks at everything in a store, one graph at a time. */
export async function checkGraph(app: App): Promise<Checked> {
  const problems: string[] = [...app.findings];
  const counts = { graphs: 0, statements: 0, documents: 0, actors: 0, attributions: 0, claims: 0 };
  for (const graph of await app.store.graphs()) {
    const quads = await quadsIn(app.store, graph);
    counts.graphs++;
    counts.statements += quads.length;
    const id = idOf(graph, app.base) ?? graph;
    if (!id.startsWith("document/")) continue;
    counts.documents++;
    try {
      await assertShapes(quads);
      const linked = linkedOf(quads, app.base);
      problems.push(...problemsOf(linked).map((problem) => `${id}: ${problem}`));
      counts.attributions += linked.reading.attributions.length;
      counts.claims += linked.reading.claims.length;
    } catch (error) {
      if (!(error instanceof KnownError)) throw error;
      problems.push(`${id}: ${error.message}`);
    }
  }
  const { stale, actors } = await review(app, problems.length > 0);
  counts.actors = actors;
  problems.push(
    ...stale.map(
      (id) => `${id}: its links are not those of the documents and judgements; "hearsay relink" makes them so.`,
    ),
  );
  return { problems, counts: { ...counts, judgements: app.ledger.judgements().length } };
}

/** Linking can be looked at only where every document can be read. */
async function review(
  app: App,
  isUnsound: boolean,
): Promise<{ readonly stale: readonly DocumentId[]; readonly actors: number }> {
  if (isUnsound) return { stale: [], actors: 0 };
  const { stale, actors } = (await loadLinking(app.store, app.base)).review(app.ledger.judgements());
  return { stale, actors: actors.length };
}

function problemsOf({ reading, links }: Linked): readonly string[] {
  const { document, cast, claims } = reading;
  const problems: string[] = [];
  if (sha256(document.text) !== document.sha256)
    problems.push("its text is not the one that was read (another SHA-256).");
  for (const { id, evidence } of claims)
    if (quoteAt(document.text, evidence.span) !== evidence.quote)
      problems.push(`the quote of ${id} does not stand in the text.`);
  const linked = new Set(links.map((link) => link.member));
  for (const { id, label } of cast) if (!linked.has(id)) problems.push(`${label} (${id}) is linked to no actor.`);
  return problems;
}
