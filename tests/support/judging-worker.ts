// A process that judges and ingests until it is killed: `judging-worker FOLDER`. It begins with a story of two documents; each judgement, and each coming and
// going of a document, is a line on standard output once it is acknowledged. Every judgement merges two actors or parts them again, so that documents are
// linked and written anew each time.
import { writeSync } from "node:fs";
import { readConfig } from "../../src/app/config.ts";
import { dropDocument, ingestReading, settle } from "../../src/app/ingest.ts";
import { judge } from "../../src/app/judge.ts";
import { openApp } from "../../src/app/open-app.ts";
import type { ActorId } from "../../src/domain/ids.ts";
import { factory } from "../../src/rdf/factory.ts";
import { idOf, iriOf } from "../../src/rdf/iri.ts";
import { borderStory } from "./border-story.ts";

const app = await openApp(readConfig({}, { data: process.argv[2] ?? "" }));
for (const { reading } of borderStory) await ingestReading(app, reading);
await settle(app);
writeSync(1, "open\n");
const ids = await actorIds();
const [left, right] = [ids[0] ?? fail(), ids.at(-1) ?? fail()];
let made = app.ledger.judgements().length;
for (;;) {
  await mergeOrPart();
  await mergeOrPart();
  await comeOrGo();
}

async function mergeOrPart(): Promise<void> {
  const at = new Date(Date.UTC(2026, 0, 1, 0, 0, made)).toISOString();
  const { judgement } = await judge(app, { kind: made++ % 2 === 0 ? "same" : "different", left, right }, at);
  writeSync(1, `${judgement.id}\n`);
}

/** The last document of the story comes, or goes where it is there. */
async function comeOrGo(): Promise<void> {
  const { reading } = borderStory.at(-1) ?? fail();
  const { id } = reading.document;
  const isThere = (await app.store.graphs()).includes(iriOf(id, app.base));
  if (isThere) await dropDocument(app, id);
  else await ingestReading(app, reading);
  await settle(app);
  writeSync(1, `${id} ${isThere ? "went" : "came"}\n`);
}

/** The actors as they are linked now, in order. */
async function actorIds(): Promise<readonly ActorId[]> {
  const found = new Set<ActorId>();
  for await (const { subject } of app.store.match({ graph: factory.namedNode(`${app.base}graph/actors`) })) {
    const id = idOf(subject.value, app.base);
    if (id?.startsWith("actor/")) found.add(id as ActorId);
  }
  return [...found].sort();
}

function fail(): never {
  throw new Error("the story has no actors");
}
