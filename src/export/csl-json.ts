// CSL-JSON: citations for Zotero, pandoc and everything that speaks the Citation Style Language.
import { type Citation, citations } from "./citations.ts";
import type { Format } from "./format.ts";

export const cslJson: Format = {
  name: "csl.json",
  title: "CSL-JSON",
  purpose: "citing documents or a claim: Zotero, pandoc",
  mediaType: "application/vnd.citationstyles.csl+json",
  async *write(selection) {
    let comma = "[\n";
    for await (const citation of citations(selection)) {
      yield comma + JSON.stringify(item(citation));
      comma = ",\n";
    }
    yield comma === "[\n" ? "[]\n" : "\n]\n";
  },
};

function item({ id, title, publisher, byline, published, retrieved, url, note }: Citation) {
  return {
    id,
    type: "article-newspaper",
    ...(title === undefined ? {} : { title }),
    ...(byline === undefined ? {} : { author: [{ literal: byline }] }),
    ...(publisher === undefined ? {} : { "container-title": publisher }),
    ...dated("issued", published),
    ...dated("accessed", retrieved),
    URL: url,
    ...(note === undefined ? {} : { note }),
  };
}

function dated(name: string, date: string | undefined) {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date ?? "");
  if (parts === null) return {};
  const numbers = parts.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]));
  return { [name]: { "date-parts": [numbers] } };
}
