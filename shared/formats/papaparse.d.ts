// The one part of Papa Parse that is used here. Its published types bring those of Node with them, which this layer must not see.
declare module 'papaparse/papaparse.js' {
  interface ParsedRows {
    readonly data: string[][];
    readonly errors: readonly {
      readonly code: 'MissingQuotes' | 'InvalidQuotes';
      /** Place in `data`. */
      readonly row: number;
    }[];
    /** `cursor`: characters that the rows in `data` took. */
    readonly meta: { readonly cursor: number };
  }

  interface PapaParse {
    readonly Parser: new (config: {
      readonly delimiter: string;
      readonly newline: '\n';
      readonly preview?: number;
    }) => {
      /** `ignoreLastRow` leaves a last row that may go on in the next piece of text. */
      parse(text: string, baseIndex: number, ignoreLastRow: boolean): ParsedRows;
    };
    parse(
      text: string,
      config: {
        readonly preview: number;
        readonly delimitersToGuess: readonly string[];
        /** Else the empty line at the end counts as a row of one cell, and two columns are not recognised. */
        readonly skipEmptyLines: boolean;
      },
    ): { readonly meta: { readonly delimiter: string } };
  }

  const papa: PapaParse;
  export default papa;
}
