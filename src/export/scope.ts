// What an export is of: everything, one thing, or the claims that a query names.
import { KnownError } from "../domain/errors.ts";
import type { ActorId, ClaimId, DocumentId } from "../domain/ids.ts";

export type Scope =
  | { readonly kind: "everything" }
  | { readonly kind: "document"; readonly document: DocumentId }
  | { readonly kind: "actor"; readonly actor: ActorId }
  | { readonly kind: "claim"; readonly claim: ClaimId }
  /** Claims by name, such as those behind the edges of a drawn network. `name` is for the file. */
  | { readonly kind: "claims"; readonly claims: readonly ClaimId[]; readonly name: string }
  /** A SELECT: the claims that stand in any of its columns. */
  | { readonly kind: "query"; readonly query: string };

/** The scope of some words: "all", or the id of a document, actor or claim. Throws `bad-request`. */
export function readScope(words: string): Scope {
  const id = words.replace(/^\//, "");
  if (id === "all") return { kind: "everything" };
  if (isDocument(id)) return { kind: "document", document: id };
  if (isActor(id)) return { kind: "actor", actor: id };
  if (isClaim(id)) return { kind: "claim", claim: id };
  throw new KnownError(
    "bad-request",
    `"${words}" cannot be exported. Name "all", or the id of a document, actor or claim, such as actor/olaf-scholz.`,
  );
}

const isDocument = (id: string): id is DocumentId => /^document\/[^/?#]+$/.test(id);
const isActor = (id: string): id is ActorId => /^actor\/[^/?#]+$/.test(id);
const isClaim = (id: string): id is ClaimId => /^claim\/[^/?#]+$/.test(id);

/** A name for a file of a scope, without its extension. */
export function fileName(scope: Scope): string {
  switch (scope.kind) {
    case "everything":
      return "hearsay";
    case "document":
      return scope.document.replace("/", "-");
    case "actor":
      return scope.actor.slice("actor/".length);
    case "claim":
      return scope.claim.replace("/", "-");
    case "claims":
      return scope.name;
    case "query":
      return "query";
  }
}
