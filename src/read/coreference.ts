// Who is meant by words that are no names: pronouns, descriptions. What stays open stays unresolved.
import type { Attributed } from "./stages.ts";

/** The text with its pronouns and descriptions given to members of the cast, and with the voices that they resolve. */
export function resolveCoreference(attributed: Attributed): Attributed {
  return attributed;
}
