/** One package whose code is in the program. */
export interface ShippedPart {
  readonly name: string;
  readonly version: string;
  /** As the package names it, such as `Apache-2.0`. */
  readonly licence: string;
  /** Place of the licence's words in `texts`; null where the package brings none. */
  readonly text: number | null;
}

/** All parts, and the words of their licences, each once. */
export interface ShippedParts {
  readonly parts: readonly ShippedPart[];
  readonly texts: readonly string[];
}

/** Filled in when the program is built, from the packages that are installed then: see `scripts/shipped-parts.mjs`. */
export const SHIPPED: ShippedParts = { parts: [], texts: [] };
