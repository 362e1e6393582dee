/** What a register of filings prints on each page: `Source: ACME CORP, 10-Q, 5/20/2014`. It names who filed, and no party. */
const STAMP = /^[^\S\n]*Source: [^\n]{3,120}, \d{1,2}\/\d{1,2}\/\d{4}[^\S\n]*$/gm;

/** A text with blanks where the stamps of a register stand; offsets stay. */
export const withoutFilingStamps = (text: string): string =>
  text.replace(STAMP, (stamp) => ' '.repeat(stamp.length));
