import type { LineRole } from '@countersign/events';
import type { PageLine } from './page-lines.ts';

/** Headers and footers mostly stand in these outer shares of the page. */
const HEADER_ZONE = 0.14;
const FOOTER_ZONE = 0.86;

/** A header is at most this many lines. */
const MAX_LINES = 5;

/** The same words count as furniture if they stand at the same height, give or take this share of the page. */
const SAME_HEIGHT = 0.015;

/** Where pages were printed onto longer ones, furniture stands away from the edge, but on this share of all pages; */
const SHARE_OF_PAGES = 0.5;

/** on this one, if it counts them: what is bound with a contract has pages of its own. */
const SHARE_COUNTED = 0.1;

const ROMAN = '[ivxlc]{1,6}';
const PAGE_NUMBER = new RegExp(
  `^[-–—\\s|[(]*(?:page|p\\.|seite|página)?\\s*(?:\\d{1,4}|${ROMAN}|[a-z]{1,2}-\\d{1,3})(?:\\s*(?:of|/|von|de)\\s*\\d{1,4})?[-–—\\s|\\])]*$`,
  'iu',
);

const ZONES = ['header', 'footer'] as const;
type Zone = (typeof ZONES)[number];

const isAtEdge = ({ box }: PageLine): boolean =>
  box.top + box.height <= HEADER_ZONE || box.top >= FOOTER_ZONE;

/**
 * What makes a line the same on another page: its words; or its words but for one number, if that counts with
 * the pages; or that it is a page number.
 */
function patternsOf({ text }: PageLine, page: number): string[] {
  if (PAGE_NUMBER.test(text)) return ['#'];
  const words = text.toLowerCase().replace(/\s+/g, ' ');
  const counting = Array.from(words.matchAll(/\d{1,4}/g), ({ 0: digits, index }) => {
    const ahead = Number(digits) - page;
    return `${words.slice(0, index)}#${ahead}#${words.slice(index + digits.length)}`;
  });
  return [words, ...counting];
}

/** A pattern that has a number that counts with the pages, in words. */
const COUNTS = /#-?\d+#/;

/** The outermost lines of a page in one zone, from the edge inwards. */
function edgeLines(lines: readonly PageLine[], zone: Zone): PageLine[] {
  const sorted = lines.toSorted((a, b) => a.box.top - b.box.top);
  const middle = sorted.length === 1 ? Number(sorted[0]!.box.top < 0.5) : sorted.length >> 1;
  const inZone = zone === 'header' ? sorted.slice(0, middle) : sorted.slice(middle).reverse();
  return inZone.slice(0, MAX_LINES);
}

type Heights = ReadonlyMap<string, readonly number[]>;

/** At which heights a pattern stands, once for each page that has it. */
function countHeights(pages: readonly (readonly PageLine[])[]): Heights {
  const heights = new Map<string, number[]>();
  for (const [page, lines] of pages.entries()) {
    const seen = new Map(
      ZONES.flatMap((zone) => edgeLines(lines, zone).map((line) => [zone, line] as const)).flatMap(
        ([zone, line]) =>
          patternsOf(line, page).map((pattern) => [`${zone} ${pattern}`, line.box.top] as const),
      ),
    );
    for (const [pattern, top] of seen) heights.set(pattern, [...(heights.get(pattern) ?? []), top]);
  }
  return heights;
}

const roleOf = (line: PageLine, zone: Zone): LineRole => (PAGE_NUMBER.test(line.text) ? 'page-number' : zone);

/**
 * Which lines are headers, footers or page numbers: lines at the edge that come again on other pages at the
 * same height, with nothing but such lines outside of them.
 * @returns the role of each line that is not body text
 */
export function findFurniture(pages: readonly (readonly PageLine[])[]): Map<PageLine, LineRole> {
  const heights = countHeights(pages);
  const recurs = (line: PageLine, zone: Zone, page: number): boolean =>
    patternsOf(line, page).some((pattern) => {
      const tops = heights.get(`${zone} ${pattern}`) ?? [];
      if (!isAtEdge(line)) {
        // Not counting what stands at the edge elsewhere: a running header repeats the title of the first page.
        const away = tops.filter((top) => top > HEADER_ZONE && top < FOOTER_ZONE);
        const share = COUNTS.test(pattern) ? SHARE_COUNTED : SHARE_OF_PAGES;
        return away.length >= Math.max(4, pages.length * share);
      }
      const same = tops.filter((top) => Math.abs(top - line.box.top) <= SAME_HEIGHT);
      return same.length >= (pages.length <= 4 ? 2 : 3);
    });
  const roles = new Map<PageLine, LineRole>();
  for (const [page, lines] of pages.entries()) {
    for (const zone of ZONES) {
      for (const line of edgeLines(lines, zone)) {
        const alone = pages.length === 1 && isAtEdge(line) && PAGE_NUMBER.test(line.text);
        if (!alone && !recurs(line, zone, page)) break;
        roles.set(line, roleOf(line, zone));
      }
    }
  }
  return roles;
}
