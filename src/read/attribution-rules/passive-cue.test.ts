// Voices behind passives, and passives that tell nothing.
import { describe, expect, test } from "vitest";
import { attributionsIn } from "../../../tests/support/attributions.ts";

describe("passive", () => {
  test.each([
    ["It was reported that the port would close.", ["- | was reported | that the port would close"]],
    ["The port is expected to close in May.", ["- | is expected | The port … to close in May"]],
    ["Dockers were told that the strike was over.", ["- | were told | that the strike was over"]],
    ["When asked whether the port would close, Berg left.", ["- | asked | whether the port would close"]],
    ["Berg laughed when asked about the fire.", ["- | asked about | the fire"]],
  ])("catches: %s", (text, found) => {
    expect(attributionsIn(text, "passive")).toEqual(found);
  });

  test.each(["The port was closed in May.", "The boat was painted in May."])("leaves alone: %s", (text) => {
    expect(attributionsIn(text, "passive")).toEqual([]);
  });
});

describe("passive-by", () => {
  test.each([
    ["The closure was first reported by Lenta.ru.", ["Lenta.ru | was first reported by | The closure"]],
    ["The plan was criticised by unions.", ["unions | was criticised by | The plan"]],
  ])("catches: %s", (text, found) => {
    expect(attributionsIn(text, "passive-by")).toEqual(found);
  });

  test.each(["The port was built by prisoners."])("leaves alone: %s", (text) => {
    expect(attributionsIn(text, "passive-by")).toEqual([]);
  });
});
