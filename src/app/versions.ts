// Versions of one article: texts under one address, each a revision of the one before it in time. Follows from the documents, never from the order in which they came.
import type { Document } from "../domain/document.ts";
import type { DocumentId } from "../domain/ids.ts";

type Dated = Pick<Document, "id" | "url" | "published" | "retrieved" | "revises">;

export interface Versions {
  readonly put: (document: Dated) => void;
  readonly forget: (document: DocumentId) => void;
  /** All texts under the address of a document, itself among them. */
  readonly under: (url: string | undefined) => readonly DocumentId[];
  /** What a document revises: of the texts under its address the last that is surely earlier. Elsewhere what it was received with stands. */
  readonly revised: (document: Dated) => DocumentId | undefined;
}

/** Without any document. */
export function openVersions(): Versions {
  const byId = new Map<DocumentId, Dated>();
  const byUrl = new Map<string, Map<DocumentId, Dated>>();

  function forget(id: DocumentId): void {
    const { url } = byId.get(id) ?? {};
    byId.delete(id);
    if (url === undefined) return;
    const texts = byUrl.get(url);
    texts?.delete(id);
    if (texts?.size === 0) byUrl.delete(url);
  }

  return {
    put({ id, url, published, retrieved, revises }) {
      forget(id);
      const dated: Dated = {
        id,
        ...(url === undefined ? {} : { url }),
        ...(published === undefined ? {} : { published }),
        ...(retrieved === undefined ? {} : { retrieved }),
        ...(revises === undefined ? {} : { revises }),
      };
      byId.set(id, dated);
      if (url !== undefined) byUrl.set(url, (byUrl.get(url) ?? new Map<DocumentId, Dated>()).set(id, dated));
    },
    forget,
    under: (url) => [...(byUrl.get(url ?? "")?.keys() ?? [])],
    revised(document) {
      const { id, url, revises } = document;
      const texts = url === undefined ? undefined : byUrl.get(url);
      const earlier = [...(texts?.values() ?? [])]
        .filter((text) => text.id !== id && inTime(text, document) < 0)
        .sort((a, b) => inTime(a, b) || (a.id < b.id ? -1 : 1));
      const isElsewhere = revises !== undefined && texts?.has(revises) !== true;
      return earlier.at(-1)?.id ?? (isElsewhere ? revises : undefined);
    },
  };
}

/** By publication, then by when they were fetched; 0 where that tells nothing. */
function inTime(a: Dated, b: Dated): number {
  const compare = (x: string | undefined, y: string | undefined): number =>
    x === undefined || y === undefined || x === y ? 0 : x < y ? -1 : 1;
  return compare(a.published, b.published) || compare(a.retrieved, b.retrieved);
}
