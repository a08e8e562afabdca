// Work on many things at once, results in the order of the things: as many under way as are asked for, no more taken than can be done.

/**
 * Does `work` with each item, at most `width` at a time, and gives the results in the order of the items. Items are taken only as results are,
 * so memory stays flat however many there are. The first error ends it.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    result.catch(() => {}); // It is awaited below, perhaps after others that fail first.
    underWay.push(result);
    if (underWay.length >= width) yield await (underWay.shift() as Promise<Result>);
  }
  for (const result of underWay) yield await result;
}
