// The store on a remote engine keeps the contract, against a real one.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openRemoteStore } from "../../src/store/remote-store.ts";
import { type RunningEngine, startVirtuoso } from "../support/virtuoso.ts";
import { storeContract } from "./store.contract.ts";

let engine: RunningEngine;

beforeAll(async () => {
  engine = await startVirtuoso();
}, 400_000);
afterAll(() => engine.stop());

storeContract("on Virtuoso", () => openRemoteStore(engine));

describe("an engine that is not there", () => {
  test("is named, with what to do", async () => {
    const nobody = "http://127.0.0.1:9/sparql";
    await expect(openRemoteStore({ query: nobody, update: nobody, graphs: nobody })).rejects.toMatchObject({
      code: "engine-down",
      message: expect.stringContaining(`The engine at ${nobody} cannot be reached`),
    });
  });
});
