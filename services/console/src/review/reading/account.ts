import type { Box, ExtractedText, ReadingWarning, TextPage } from '@countersign/events';
import { readingWarnings } from '@countersign/shared/reading-warnings';

/** A rectangle on a page, in fractions of it, that was not read or whose words are kept apart. */
export interface Region extends Box {
  readonly page: number;
  readonly kind: 'unread' | 'hidden';
  /** What is the matter with it, for who reads by ear. */
  readonly why: string;
}

/** How the contract was read. */
export interface Account {
  readonly warnings: readonly ReadingWarning[];
  readonly regions: readonly Region[];
}

const WHOLE_PAGE: Box = { left: 0, top: 0, width: 1, height: 1 };

const inWords = (slug: string) => slug.replaceAll('-', ' ');

function regionsOf({ number: page, status, unread = [], hidden = [] }: TextPage): Region[] {
  const unreadBoxes = unread.map(({ box, why, detail }) => ({
    ...box,
    why: `Not read: ${detail ?? inWords(why)}`,
  }));
  const whole = status === 'unread' && unread.length === 0 ? [{ ...WHOLE_PAGE, why: 'Not read' }] : [];
  const apart = hidden.flatMap(({ box, why }) =>
    box ? [{ ...box, why: `Kept apart: ${inWords(why)}` }] : [],
  );
  return [
    ...[...unreadBoxes, ...whole].map((each) => ({ ...each, page, kind: 'unread' as const })),
    ...apart.map((each) => ({ ...each, page, kind: 'hidden' as const })),
  ];
}

/** What a person must know of the reading, and where on the pages. */
export const accountOf = (text: Pick<ExtractedText, 'reading' | 'pages'>): Account => ({
  warnings: readingWarnings(text),
  regions: text.pages.flatMap(regionsOf),
});
