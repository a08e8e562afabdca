// Long work in short pieces, so that nobody else has to wait for it.

/** Milliseconds of work at a time. */
const breath = 8;

/** Makes a function to call between pieces of work: now and then it lets others go first. */
export function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < breath) return;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  };
}
