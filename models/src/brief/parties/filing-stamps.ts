import { blanked } from '../../text/blanked.ts';

/** What a register of filings prints on each page: `Source: ACME CORP, 10-Q, 5/20/2014`. It names who filed, and no party. */
const STAMP = /^[^\S\n]*Source: [^\n]{3,120}, \d{1,2}\/\d{1,2}\/\d{4}[^\S\n]*$/gm;

/** What stands on the pages of a filing of which words were taken out, over several lines too. */
const LEGEND =
  /^[^\S\n]*[^\w\n]{0,8}(?:(?:certain )?(?:confidential )?(?:materials?|information|portions?)\b(?:(?!\n\s*\n)[^.;]){0,160}\bomitted\b(?:(?!\n\s*\n)[^.;]){0,160}\bSecurities\s+and\s+Exchange\s+Commission\b\.?(?:\s*asterisks? denotes? (?:such )?omissions?)?|asterisks? (?:\([^()\n]*\) )?(?:denotes?|indicates?|represents?) (?:such )?omissions?|confidential treatment (?:has been )?requested)[^\w\n]*$/gim;

/** A text with blanks where the stamps of a register stand; offsets stay. */
export const withoutFilingStamps = (text: string): string =>
  [STAMP, LEGEND].reduce((left, each) => left.replace(each, blanked), text);
