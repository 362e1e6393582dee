import type { ExtractedText, ReadingWarning } from '@countersign/events';

const UNACCOUNTED: ReadingWarning = {
  code: 'reading-unaccounted',
  message: 'The text has no account of how it was read, so what was not read is not known.',
};

/** What is the matter with the file as a whole comes after its pages. */
const placeOf = ({ page }: ReadingWarning) => page ?? Number.MAX_SAFE_INTEGER;

/**
 * All that a person must know of a reading, by page and then of the file; that a text has no account of its reading
 * is such a thing as well. Messages quote the file, so they are shown as plain text only.
 */
export const readingWarnings = ({ reading }: Pick<ExtractedText, 'reading'>): ReadingWarning[] =>
  reading ? reading.warnings.toSorted((a, b) => placeOf(a) - placeOf(b)) : [UNACCOUNTED];
