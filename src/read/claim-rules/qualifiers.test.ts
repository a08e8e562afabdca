// The roles of circumstances: prepositions that mean now a place, now a partner, now a means.
import { describe, expect, test } from "vitest";
import { readArticle } from "../read-article.ts";

describe("the role of a circumstance", () => {
  test.each<[string, string, string]>([
    ["Anna Berg opened a shop in Oslo.", "in Oslo", "place"],
    ["The men hid the money in a warehouse.", "in a warehouse", "place"],
    ["The firm built a plant in 2019.", "in 2019", "time"],
    ["The union called a strike in response to the cuts.", "in response", "reason"],
    ["The minister rejected the plan in a letter.", "in a letter", "other"],
    ["Anna Berg signed the pact at a summit.", "at a summit", "place"],
    ["The company sold the unit at length.", "at length", "manner"],
    ["Anna Berg moved the shop to Bergen.", "to Bergen", "place"],
    ["Norway sent tents to Turkey.", "to Turkey", "recipient"],
    ["Anna Berg wrote a song with Jonas Lund.", "with Jonas Lund", "company"],
    ["The minister shared a meal with a diplomat.", "with a diplomat", "company"],
    ["The men opened the gate with a crowbar.", "with a crowbar", "manner"],
    ["The council built a school for Anna Berg.", "for Anna Berg", "recipient"],
    ["The council raised taxes for a new road.", "for a new road", "purpose"],
    ["The strike cost the company as much as $3 million.", "$3 million", "amount"],
    ["The minister denied a report by Premium Times.", "by Premium Times", "instrument"],
    ["The war may cost the town $6 billion by mid-2027.", "by mid-2027", "time"],
    ["Sales slowed to 16% in May from 18% a month earlier.", "a month earlier", "time"],
    ["A court fined the mayor over a 2019 collapse.", "over a 2019 collapse", "topic"],
    ["The firm ferried them between the port and the town.", "between the port and the town", "place"],
  ])("%s", (text, quote, role) => {
    const { claims } = readArticle({ text });
    const qualifiers = claims.flatMap((c) => c.qualifiers.map((q) => [q.text, q.role]));
    const objects = claims.flatMap((c) => (c.object === undefined ? [] : [`${c.predicate.relation} ${c.object.text}`]));
    expect(qualifiers, objects.join("; ")).toContainEqual([quote, role]);
  });
});
