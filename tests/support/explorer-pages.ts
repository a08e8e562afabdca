// The pages of an explorer, one of each kind: found by following its links from the start page, as a reader would.
const fixed = [
  "/",
  "/network",
  "/actors",
  "/actor/kassym-jomart-tokayev",
  "/documents",
  "/sources",
  "/disagreements",
  "/ontology",
  "/query",
  "/search?q=Tokayev",
  "/voice/kommersant/a-trucking-industry-source",
  "/voice/analysts",
  "/network?most=12&communities=1",
  "/query?query=SELECT+*+%7B+GRAPH+%3Fg+%7B+%3Fs+a+%3Chttps%3A%2F%2Fw3id.org%2Fhearsay%2Fns%23Claim%3E+%7D+%7D+ORDER+BY+%3Fs+LIMIT+3",
  "/query?query=SELECT+*+%7B+%3Fs",
  "/no-such-page",
] as const;

/** Pages whose addresses depend on what was read: where a link to one is found, and how it looks. */
const found = [
  { kind: "claim", on: "/actor/kassym-jomart-tokayev", link: /href="(\/claim\/[^"]+)"/ },
  { kind: "disagreement", on: "/disagreements", link: /href="(\/disagreement\/[^"]+)"/ },
  { kind: "edge", on: "/network", link: /href="(\/edge\?[^"]+)"/ },
  { kind: "document", on: "/documents", link: /href="(\/document\/[^"#]+)"/ },
  { kind: "source", on: "/sources", link: /href="(\/source\/[^"]+)"/ },
  { kind: "relation", on: "/ontology", link: /href="(\/relation\/[^"]+)"/ },
  { kind: "query drawn", on: "/query", link: /<li><a href="(\/query\?query=[^"]+)">Who met whom/ },
] as const;

/** Paths of pages by a name for each. Throws where a link that should be there is not. */
export async function findPages(url: string): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>(fixed.map((path) => [path, path]));
  for (const { kind, on, link } of found) {
    const response = await fetch(url + on, { headers: { accept: "text/html" } });
    const path = link.exec(await response.text())?.[1]?.replaceAll("&amp;", "&");
    if (path === undefined) throw new Error(`${on} has no link to a page of a ${kind}.`);
    pages.set(kind, path);
  }
  const document = pages.get("document")?.slice(1);
  pages.set("changes", `/changes?from=${document}&to=${document}`);
  pages.set("query drawn", `${pages.get("query drawn")}&as=network`);
  return pages;
}
