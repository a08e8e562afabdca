// Addresses that came with an article: only those of the web become links, so that no "javascript:" ever does.

/** The address as it may stand in a link, or undefined where it is none of the web. */
export function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? href : undefined;
}
