// The embedded store keeps the contract, in memory alone and with a folder.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { storeContract } from "./store.contract.ts";

storeContract("in memory", () => openMemoryStore());
storeContract("with a folder", () => openMemoryStore({ folder: mkdtempSync(join(tmpdir(), "hearsay-store-")) }));
