// A voice, its verb and what follows: clauses, infinitives, objects, participles, relative clauses; where each content ends.
import { describe, expect, test } from "vitest";
import { attributionsIn } from "../../../tests/support/attributions.ts";

describe("nobody's words", () => {
  test.each(["None would admit her.", "The clinic admitted her on Monday.", "Nobody backed the plan."])("%s", (text) =>
    expect(attributionsIn(text)).toEqual([]),
  );
});

test("who does not all say it", () =>
  expect(attributionsIn("Not everyone believes the port will close.")).toEqual([
    "Not everyone | believes | the port will close",
  ]));

test("names with a mark of abbreviation at their end", () =>
  expect(attributionsIn("Economists at Agusto & Co. estimate that prices rose.")).toEqual([
    "Economists at Agusto & Co. | estimate | that prices rose",
  ]));

describe("verb-cue", () => {
  test.each([
    [
      "The ministry said that the contract would be reviewed.",
      ["The ministry | said | that the contract would be reviewed"],
    ],
    [
      "The ministry said on Tuesday the contract would be reviewed.",
      ["The ministry | said | the contract would be reviewed"],
    ],
    ["Berg said he was ill but would stay in office.", ["Berg | said | he was ill but would stay in office"]],
    [
      "Berg, a former pilot, told Kommersant that a broader shift was coming.",
      ["Berg, a former pilot, | told | that a broader shift was coming"],
    ],
    [
      "Berg vowed to rebuild the port and to pay the workers.",
      ["Berg | vowed | to rebuild the port and to pay the workers"],
    ],
    ["The ministry asked the firm to pay for the damage.", ["The ministry | asked | to pay for the damage"]],
    ["Unions accused the operator of hiding the accident.", ["Unions | accused | the operator of hiding the accident"]],
    ["Critics called the plan “a farce.”", ["Critics | called | the plan “a farce.”"]],
    [
      "Geologists warned in a study published in March by the institute that the slope would slide.",
      ["Geologists | warned in a study published in March by the institute | that the slope would slide"],
    ],
    ["Berg criticised the minister during a visit to Riga.", ["Berg | criticised | the minister"]],
    [
      "Berg has welcomed the plan but said it came late.",
      ["Berg | has welcomed | the plan", "Berg | said | it came late"],
    ],
    [
      "Berg, the union's leader, on Tuesday called the plan idle.",
      ["Berg, the union's leader, | called | the plan idle"],
    ],
    ["It is over, a claim Berg dismissed as idle.", ["Berg | dismissed as | idle"]],
    ["He's said he will go.", ["He | 's said | he will go"]],
    ["Less than a third agreed that it helped.", ["Less than a third | agreed | that it helped"]],
    ["The candidate suggested that they leave.", ["The candidate | suggested | that they leave"]],
    [
      "She added that if rain came, she would close the port.",
      ["She | added | that if rain came, she would close the port"],
    ],
    ["While Berg said they are idle, 40 of those who work there disagree.", ["Berg | said | they are idle"]],
    ["Berg acknowledged the losses even as he closed the port.", ["Berg | acknowledged | the losses"]],
    ["Asked whether it would close, Berg said, “Perhaps.”", ["Berg | said | “Perhaps.”"]],
    ["The paper found that 40 boats had sunk.", ["The paper | found | that 40 boats had sunk"]],
    [
      "A spokesman for the port declined to comment on the strike.",
      ["A spokesman for the port | declined to comment on | the strike"],
    ],
    ["Berg wondered whether the port would ever reopen.", ["Berg | wondered | whether the port would ever reopen"]],
    ["While Berg says the port is safe, dockers disagree.", ["Berg | says | the port is safe"]],
    ["The police believe the fire was set.", ["The police | believe | the fire was set"]],
    ["A man who owns the bar said the doors were shut.", ["A man who owns the bar | said | the doors were shut"]],
    [
      "A nurse who asked not to be named said two wards were open.",
      ["A nurse who asked not to be named | said | two wards were open"],
    ],
    [
      "Two coaches, both of whom spoke on condition of anonymity, said she had trained alone.",
      ["Two coaches, both of whom spoke on condition of anonymity, | said | she had trained alone"],
    ],
    ["It said so on the door.", ["It | said | so on the door"]],
    ["The captain held that his crew was safe.", ["The captain | held | that his crew was safe"]],
  ])("catches: %s", (text, found) => {
    expect(attributionsIn(text, "verb-cue")).toEqual(found);
  });

  test.each([
    "Long lines of trucks demonstrate how slow the checks are.",
    "There says a lot.",
    "Two coaches spoke on condition of anonymity.",
    "Berg's report weighs two pounds.",
  ])("leaves alone: %s", (text) => {
    expect(attributionsIn(text, "verb-cue")).toEqual([]);
  });
});

describe("verb-cue-ing", () => {
  test.each([
    ["Berg met dockers on Friday, adding that talks would go on.", ["Berg | adding | that talks would go on"]],
    ["“It is over,” Berg said, noting that the money was gone.", ["Berg | noting | that the money was gone"]],
    ["Citing two officials, the Post closed its office in Riga.", ["the Post | Citing | two officials"]],
    [
      "The Post quoted a former pilot as saying that the port was shut.",
      ["a former pilot | saying | that the port was shut"],
    ],
    [
      "The paper cited a broker who said prices had doubled, suggesting the shortage was real.",
      ["The paper | suggesting | the shortage was real"],
    ],
  ])("catches: %s", (text, found) => {
    expect(attributionsIn(text, "verb-cue-ing")).toEqual(found);
  });

  test.each(["Berg left the hall, waving to the crowd."])("leaves alone: %s", (text) => {
    expect(attributionsIn(text, "verb-cue-ing")).toEqual([]);
  });
});

describe("relative-clause", () => {
  test.each([
    ["Berg, who said she was ill, was arrested in Riga.", ["who | said | she was ill"]],
    [
      "The Post cited a docker who estimated the damage at $40 million.",
      ["who | estimated | the damage at $40 million"],
    ],
    ["A survey that showed a fall in prices was withdrawn.", ["that | showed | a fall in prices"]],
  ])("catches: %s", (text, found) => {
    expect(attributionsIn(text, "relative-clause")).toEqual(found);
  });

  test.each(["The man who owns the port was arrested."])("leaves alone: %s", (text) => {
    expect(attributionsIn(text, "relative-clause")).toEqual([]);
  });
});

describe("verb-cue-infinitive", () => {
  test.each([["Berg used the rally to announce that she would run.", ["Berg | to announce | that she would run"]]])(
    "catches: %s",
    (text, found) => {
      expect(attributionsIn(text, "verb-cue-infinitive")).toEqual(found);
    },
  );

  test.each(["Berg came to Riga to rest."])("leaves alone: %s", (text) => {
    expect(attributionsIn(text, "verb-cue-infinitive")).toEqual([]);
  });
});
