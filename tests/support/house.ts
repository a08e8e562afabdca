// The house as data: its rooms, the doors between them, and the outside packages that each may use. Checked by tests/architecture.test.ts.

export interface Room {
  /** Rooms whose files may be imported. */
  readonly rooms: readonly string[];
  /** Packages that may be imported; Node's own modules are `node:*` where allowed. */
  readonly packages: readonly string[];
}

/** Read from top to bottom: a door leads only to a room higher up. `.` is src/index.ts. */
export const house: Readonly<Record<string, Room>> = {
  domain: { rooms: [], packages: ["node:crypto"] },
  language: { rooms: [], packages: ["wink-nlp", "wink-eng-lite-web-model"] },
  read: {
    rooms: ["domain", "language"],
    packages: ["currency-codes", "countries-list", "i18n-iso-countries", "franc-min"],
  },
  link: { rooms: ["domain"], packages: [] },
  network: { rooms: ["domain"], packages: ["graphology*"] },
  rdf: { rooms: ["domain"], packages: ["n3", "@rdfjs/types", "jsonld", "rdf-validate-shacl", "node:*"] },
  store: {
    rooms: ["domain", "rdf"],
    packages: ["n3", "@rdfjs/types", "oxigraph", "@traqula/parser-sparql-1-2", "node:*"],
  },
  queries: { rooms: ["domain", "link", "rdf", "store"], packages: ["@rdfjs/types"] },
  export: {
    rooms: ["domain", "rdf", "store", "queries", "network"],
    packages: ["n3", "@rdfjs/types", "graphology*", "jsonld", "oxigraph", "node:*"],
  },
  app: {
    rooms: ["domain", "language", "read", "link", "network", "rdf", "store", "queries", "export"],
    packages: ["zod", "node:*"],
  },
  web: {
    rooms: ["domain", "rdf", "store", "queries", "network", "export", "app"],
    packages: ["express", "ejs", "helmet", "compression", "pino", "pino-http", "node:*"],
  },
  cli: {
    rooms: ["domain", "store", "queries", "export", "app", "web"],
    packages: ["commander", "cli-progress", "node:*"],
  },
  browser: {
    rooms: ["domain", "network"],
    packages: ["sigma*", "graphology*", "codemirror", "@codemirror/*", "codemirror-lang-sparql", "@lezer/*"],
  },
  ".": { rooms: ["domain", "read", "link", "network", "rdf", "store", "queries", "export", "app"], packages: [] },
};

/** The browser gets types from these rooms and nothing else, but for the files that both draw with. */
export const typesOnly: Readonly<Record<string, readonly string[]>> = { browser: ["domain", "network"] };

/** What page and canvas both draw with, so that they cannot differ: pure, small, and themselves importing nothing but types. */
export const sharedWithBrowser: readonly string[] = [
  "network/colours.ts",
  "network/geometry.ts",
  "network/place-labels.ts",
  "network/symbols.ts",
];

/** Longest file allowed, in lines. */
export const longestFile = 300;
