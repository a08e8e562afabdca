// Words that are nearly another: for what is misspelt, or typed only so far.

/** How many slips a word of some length may hold; short words are too like each other. */
const slipsIn = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/**
 * Whether `typed` is the beginning of `word` but for a slip or two: a letter that is missing, too much, another or in its neighbour's place (optimal string
 * alignment distance; Boytsov 2011). The first letter is always right, as it nearly always is (Yannakoudakis and Fawthrop 1983).
 */
export function isNearly(typed: string, word: string): boolean {
  const most = slipsIn(typed.length);
  if (most === 0 || typed[0] !== word[0] || word.length < typed.length - most) return false;
  const width = Math.min(word.length, typed.length + most) + 1;
  let before: number[] = [];
  let above = Array.from({ length: width }, (_, column) => column);
  for (let row = 1; row <= typed.length; row++) {
    const own = [row];
    for (let column = 1; column < width; column++) {
      const same = typed[row - 1] === word[column - 1];
      let slips = Math.min(
        (above[column] ?? 0) + 1,
        (own[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
      if (swapped) slips = Math.min(slips, (before[column - 2] ?? 0) + 1);
      own.push(slips);
    }
    if (Math.min(...own) > most) return false;
    before = above;
    above = own;
  }
  return Math.min(...above) <= most;
}
