// Which page of a list an address asks for.
import type { PageAsked } from "../../queries/paging.ts";
import type { Parameters } from "../parameters.ts";

/** The page of a list: `?page=` from 1, and `?size=` where the reader wants more or fewer lines than usual. */
export function pageOf(parameters: Parameters, usual: number): PageAsked {
  return {
    page: parameters.count("page", { min: 1, max: 100_000, otherwise: 1 }),
    size: parameters.count("size", { min: 1, max: 200, otherwise: usual }),
  };
}
