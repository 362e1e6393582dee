import type { ExtractedText, ReadingSummary, TextPage } from '@countersign/events';
import { readingWarnings } from './reading-warnings.ts';

type Account = Pick<ExtractedText, 'reading' | 'pages'>;

/** As many warnings as an event carries. */
const FIRST_WARNINGS = 50;

/** Words that are seen and do not hold. */
const isStruck = ({ why }: { readonly why: string }) => why === 'struck-out' || why === 'choice-not-taken';
const hiddenOn = ({ hidden = [] }: TextPage) => hidden.filter((each) => !isStruck(each));
const struckOn = ({ hidden = [] }: TextPage) => hidden.filter(isStruck);

/** A page that says nothing of itself is no page that was read. */
const isUnread = ({ status }: TextPage) => status === undefined || status === 'unread';
const isPartlyRead = (page: TextPage) =>
  !isUnread(page) && (page.status === 'partly-read' || (page.unread ?? []).length > 0);

const SAYS_SOMETHING = /\p{L}{2}/u;

/** Whether a document has words that are not shown, or do not hold: a person must know of them, whatever else it says. */
export const holdsHiddenWords = ({ pages }: Pick<Account, 'pages'>): boolean =>
  pages.some(({ hidden = [] }) => hidden.some(({ text }) => SAYS_SOMETHING.test(text)));

const count = (counts: readonly (readonly unknown[])[]) => counts.flat().length;

/**
 * The reading in numbers, as events carry it and the playbook asks for it.
 * @returns undefined for a text of before the account of reading
 */
export function readingSummary({ reading, pages }: Account): ReadingSummary | undefined {
  if (!reading) return undefined;
  return {
    kind: reading.kind,
    pagesUnread: pages.filter(isUnread).length,
    pagesPartlyRead: pages.filter(isPartlyRead).length,
    confidence: pages.reduce((least, { confidence = 0 }) => Math.min(least, confidence), 1),
    hiddenTexts: count(pages.map(hiddenOn)),
    struckTexts: count(pages.map(struckOn)),
    foreignPassages: reading.foreignPassages.length,
    attachments: reading.attachments.length,
    changedAfterSigning: reading.signatures.some(({ changedAfterwards }) => changedAfterwards),
    warnings: readingWarnings({ reading }).slice(0, FIRST_WARNINGS),
  };
}

/** Pages to look at for what a summary counts, each once and in order; keys that have no page are absent. */
export type ReadingPages = Partial<Record<keyof ReadingSummary, readonly number[]>>;

/** Where in the file that stands which `readingSummary` counts. */
export function readingPages({ reading, pages }: Account): ReadingPages {
  if (!reading) return {};
  const { confidence: least = 1 } = readingSummary({ reading, pages }) ?? {};
  const where = (holds: (page: TextPage) => boolean) => pages.filter(holds).map(({ number }) => number);
  const named = (of: readonly { readonly page?: number | undefined }[]) =>
    [...new Set(of.flatMap(({ page }) => page ?? []))].toSorted((a, b) => a - b);
  return {
    pagesUnread: where(isUnread),
    pagesPartlyRead: where(isPartlyRead),
    confidence: where(({ confidence = 0 }) => least < 1 && confidence === least),
    hiddenTexts: where((page) => hiddenOn(page).length > 0),
    struckTexts: where((page) => struckOn(page).length > 0),
    foreignPassages: named(reading.foreignPassages),
    warnings: named(readingWarnings({ reading })),
  };
}
