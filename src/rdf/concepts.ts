// The closed lists of the domain (speech acts, certainties, kinds …) as terms of the vocabulary, and back. One row a list; the ontology holds the same.
import type { NamedNode, Term } from "@rdfjs/types";
import { type ActorKind, actorKinds } from "../domain/actor.ts";
import { speechActs } from "../domain/attribution.ts";
import { qualifierRoles } from "../domain/claim.ts";
import { disagreementKinds } from "../domain/disagreement.ts";
import { valueTypes } from "../domain/value.ts";
import { factory } from "./factory.ts";
import { hs, prefixes, schema } from "./vocabulary.ts";

/** A closed list as terms: `term(code)` and its inverse `code(term)`, which is undefined of a term that is not in the list. */
export interface ConceptList<Code extends string> {
  readonly codes: readonly Code[];
  /** The class of the list's terms; absent where the terms are classes themselves. */
  readonly type?: NamedNode;
  readonly term: (code: Code) => NamedNode;
  readonly code: (term: Term | undefined) => Code | undefined;
}

/** Codes that would read like a property or another list's code get a prefix: the qualifier role "origin" is hs:role-origin. */
function concepts<const Code extends string>(type: NamedNode, codes: readonly Code[], prefix = ""): ConceptList<Code> {
  return { ...listOf(codes, (code) => factory.namedNode(`${prefixes.hs}${prefix}${code}`)), type };
}

function listOf<const Code extends string>(
  codes: readonly Code[],
  makeTerm: (code: Code) => NamedNode,
): ConceptList<Code> {
  const terms = new Map(codes.map((code) => [code, makeTerm(code)]));
  const byIri = new Map(codes.map((code) => [makeTerm(code).value, code]));
  return {
    codes,
    term: (code) => terms.get(code) ?? makeTerm(code),
    code: (term) => (term === undefined ? undefined : byIri.get(term.value)),
  };
}

const kindClasses: Readonly<Record<ActorKind, NamedNode>> = {
  person: schema.Person,
  organisation: schema.Organization,
  outlet: hs.Outlet,
  state: schema.Country,
  place: schema.Place,
  group: hs.Group,
};

/** Kinds of actors are classes: those of schema.org where it has one. */
export const actorClass: ConceptList<ActorKind> = listOf(actorKinds, (kind) => kindClasses[kind]);

export const passageKind = concepts(hs.PassageKind, ["headline", "subheading", "sentence", "boilerplate"]);
export const mentionForm = concepts(hs.MentionForm, ["name", "title", "description", "pronoun"], "form-");
export const voiceKinds = concepts(hs.VoiceKind, ["named", "anonymous", "collective", "unspecified"]);
export const speechAct = concepts(hs.SpeechAct, speechActs);
export const directness = concepts(hs.Directness, ["direct", "indirect", "mixed"]);
export const polarity = concepts(hs.Polarity, ["affirmed", "denied"]);
export const certainty = concepts(hs.Certainty, ["stated", "hedged", "speculated"]);
export const mood = concepts(hs.Mood, ["declarative", "conditional", "question"]);
export const qualifierRole = concepts(hs.QualifierRole, qualifierRoles, "role-");
export const valueType = concepts(hs.ValueType, valueTypes, "type-");
export const precision = concepts(
  hs.Precision,
  ["decade", "year", "season", "quarter", "month", "part-of-month", "week", "day", "minute"],
  "precision-",
);
export const judgementKind = concepts(
  hs.JudgementKind,
  ["same", "different", "confirm", "reject", "relabel"],
  "judgement-",
);
export const disagreementKind = concepts(hs.DisagreementKind, disagreementKinds, "disagreement-");

/** Every closed list of ours, by the name of the property that points into it. */
export const conceptLists = {
  passageKind,
  form: mentionForm,
  voiceKind: voiceKinds,
  act: speechAct,
  directness,
  polarity,
  certainty,
  mood,
  qualifierRole,
  valueType,
  precision,
  judgementKind,
  disagreementKind,
} as const;
