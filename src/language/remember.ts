// Keeps what was worked out for a word, because a few thousand words make up most of any text. Bounded: the memory starts afresh when it is full.

/** The same function of a word with a memory of at most `most` words. `work` must depend on nothing but the word. */
export function remember<T>(work: (word: string) => T, most = 20_000): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined || known.has(word)) return before as T;
    const result = work(word);
    if (known.size >= most) known.clear();
    known.set(word, result);
    return result;
  };
}
