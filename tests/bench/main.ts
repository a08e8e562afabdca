// `npm run bench NAME`: measures a part of the product on this machine. Without a name, says which there are.

const benches: Readonly<Record<string, { readonly about: string; readonly run: () => Promise<void> }>> = {
  graph: {
    about:
      "a graph of a million quads (HEARSAY_BENCH_QUADS): load, memory, start, pages, eight queries beside other engines",
    run: async () => (await import("./graph.ts")).benchGraph(),
  },
  explorer: {
    about:
      "pages of the explorer: time from a cold and a warm server, weight, search as one types (HEARSAY_BENCH_CLAIMS)",
    run: async () => (await import("./explorer.ts")).benchExplorer(),
  },
  reader: {
    about: "articles a minute, stage by stage and on all cores, and memory over many (HEARSAY_BENCH_ARTICLES)",
    run: async () => (await import("./reader.ts")).benchReader(),
  },
};

const bench = benches[process.argv[2] ?? ""];
if (bench === undefined) {
  for (const [name, { about }] of Object.entries(benches)) console.log(`npm run bench ${name}   ${about}`);
  process.exitCode = process.argv[2] === undefined ? 0 : 2;
} else await bench.run();

export {};
