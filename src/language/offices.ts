// Offices that are named by what they are for: "Secretary of State Ana Ruiz", "Minister of Finance Lu Wen". The name behind is a name of its own.

const holders =
  /^(?:secretary|undersecretary|minister|director|commissioner|chancellor|ministers|secretaries|superintendent|commander|clerk)$/i;
const fields = new Set(
  "State Defense Defence Treasury Energy Commerce Trade Labor Labour Education Health Agriculture Fisheries Transportation Transport Finance Interior Justice Homeland Security National Intelligence Foreign Internal External Home Affairs Housing Science Technology Industry Information Environment Culture Tourism Sports Sport Public Works Budget Economy Economic Development Planning Veterans Elections Police Education Communications Infrastructure".split(
    " ",
  ),
);

/** Where the name begins that an office stands before, if the office begins with the word at an index; else undefined. Indexes count words. */
export function endOfOffice(words: readonly { readonly text: string }[], at: number): number | undefined {
  if (!holders.test(words[at]?.text ?? "") || words[at + 1]?.text !== "of") return undefined;
  let end = at + 2;
  while (fields.has(words[end]?.text ?? "")) end++;
  return end > at + 2 && /^\p{Lu}\p{L}/u.test(words[end]?.text ?? "") ? end : undefined;
}
