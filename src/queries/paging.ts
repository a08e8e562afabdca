// Long lists in pages: which one, how long, and what else the address holds.

export interface Paging {
  /** Counts from 1. */
  readonly page: number;
  readonly size: number;
  readonly total: number;
  /** The other parameters of the address, so that a link to the next page keeps them. */
  readonly state: Readonly<Record<string, string>>;
}

/** How a page of a list is asked for. */
export interface PageAsked {
  readonly page: number;
  readonly size: number;
}

/** The stretch of a list that a page shows. */
export function stretchOf({ page, size }: PageAsked): { readonly limit: number; readonly offset: number } {
  return { limit: size, offset: (page - 1) * size };
}
