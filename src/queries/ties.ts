// What ties actors together: every plainly put claim between two of them that nobody rejected, as the network is built from. One row a claim and voice; grows with all claims
// between actors, so it is asked once for each state of the store and kept.
import type { ActorKind } from "../domain/actor.ts";
import type { ActorId } from "../domain/ids.ts";
import type { Tie } from "../domain/tie.ts";
import { certainty, polarity, voiceKinds } from "../rdf/concepts.ts";
import { sparql } from "../rdf/sparql.ts";
import { loadActorNames } from "./actor-names.ts";
import type { Inquiry } from "./inquiry.ts";
import { readRow } from "./rows.ts";
import { loadVerdicts } from "./verdicts.ts";

export interface TiedActor {
  readonly id: ActorId;
  readonly label: string;
  readonly kind: ActorKind;
  readonly claims: number;
}

export interface Ties {
  readonly actors: readonly TiedActor[];
  readonly claims: readonly Tie[];
}

/** All ties, and the actors at their ends. */
export async function loadTies(outer: Inquiry): Promise<Ties> {
  return outer.keep("ties", async (inquiry) => {
    const rows = await inquiry.select(
      "Every claim between two actors, with the voices that it comes through",
      tiesQuery,
    );
    const verdicts = await loadVerdicts(inquiry);
    const claims = new Map<string, Tie>();
    for (const row of rows) {
      const read = readRow(row, inquiry.base);
      const [claim, from, to, relation] = [
        read.claim("claim"),
        read.actor("from"),
        read.actor("to"),
        read.relation("relation"),
      ];
      if (claim === undefined || from === undefined || to === undefined || relation === undefined || from === to)
        continue;
      if (verdicts.get(claim)?.kind === "reject") continue;
      const [via, wording] = [read.text("via"), read.text("wording")];
      const key = `${claim} ${to}`;
      const known = claims.get(key);
      const said = read.text("issued");
      const sources = [read.id("source"), read.id("publisher")].filter((id) => id !== undefined);
      claims.set(key, {
        claim,
        from,
        to,
        relation,
        ...(via === undefined || (known !== undefined && known.via === undefined) ? {} : { via }),
        certainty: read.concept("certainty", certainty) ?? "stated",
        polarity: read.concept("polarity", polarity) ?? "affirmed",
        voice: read.concept("voiceKind", voiceKinds) ?? "named",
        origin: read.id("root") ?? read.id("origin") ?? claim,
        ...(wording === undefined ? {} : { wording }),
        sources: [...new Set([...(known?.sources ?? []), ...sources])].sort(),
        ...(said === undefined ? {} : { said }),
      });
    }
    const all = [...claims.values()].sort((a, b) => (a.claim + a.to < b.claim + b.to ? -1 : 1));
    return { claims: all, actors: await actorsOf(inquiry, all) };
  });
}

const tiesQuery = sparql`
  SELECT * WHERE {
    GRAPH ?g {
      ?claim hs:subjectMember ?subjectMember ; hs:mood hs:declarative ; rdf:subject ?from ; rdf:predicate ?relation ;
        hs:certainty ?certainty ; hs:polarity ?polarity ; hs:origin ?origin .
      { ?claim hs:objectMember ?objectMember ; rdf:object ?to }
      UNION { ?claim hs:qualifier ?qualifier . ?qualifier hs:actor ?to ; hs:via ?via }
      OPTIONAL { ?claim prov:qualifiedAttribution / hs:voiceKind ?voiceKind }
      OPTIONAL { ?claim hs:root ?root }
      OPTIONAL { ?claim hs:wording ?wording }
      OPTIONAL { ?claim prov:wasAttributedTo ?source }
      OPTIONAL { ?g dcterms:publisher ?publisher }
      OPTIONAL { ?g dcterms:issued ?issued }
    }
  }`;

async function actorsOf(inquiry: Inquiry, claims: readonly Tie[]): Promise<readonly TiedActor[]> {
  const counts = new Map<ActorId, number>();
  for (const { from, to } of claims) for (const end of new Set([from, to])) counts.set(end, (counts.get(end) ?? 0) + 1);
  const names = await loadActorNames(inquiry);
  return [...names.values()].flatMap((actor) => {
    const claimed = counts.get(actor.id);
    return claimed === undefined ? [] : [{ ...actor, claims: claimed }];
  });
}
