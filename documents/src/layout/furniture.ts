import type { LineRole } from '@countersign/events';
import type { PageLine } from './page-lines.ts';

/** Headers and footers stand in these outer shares of the page. */
const HEADER_ZONE = 0.14;
const FOOTER_ZONE = 0.86;

/** A header is at most this many lines. */
const MAX_LINES = 4;

/** The same words count as furniture if they stand at the same height, give or take this share of the page. */
const SAME_HEIGHT = 0.02;

const ROMAN = '[ivxlc]{1,6}';
const PAGE_NUMBER = new RegExp(
  `^[-–—\\s|[(]*(?:page|p\\.|seite|página)?\\s*(?:\\d{1,4}|${ROMAN}|[a-z]{1,2}-\\d{1,3})(?:\\s*(?:of|/|von|de)\\s*\\d{1,4})?[-–—\\s|\\])]*$`,
  'iu',
);

type Zone = 'header' | 'footer';

const zoneOf = ({ box }: PageLine): Zone | undefined => {
  if (box.top + box.height <= HEADER_ZONE) return 'header';
  return box.top >= FOOTER_ZONE ? 'footer' : undefined;
};

/** Page numbers and dates differ from page to page; what is the same besides makes the header. */
const patternOf = (line: PageLine): string =>
  PAGE_NUMBER.test(line.text) ? '#' : line.text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');

/** The outermost lines of a page in one zone, from the edge inwards. */
function edgeLines(lines: readonly PageLine[], zone: Zone): PageLine[] {
  const inZone = lines.filter((line) => zoneOf(line) === zone).sort((a, b) => a.box.top - b.box.top);
  return (zone === 'header' ? inZone : inZone.reverse()).slice(0, MAX_LINES);
}

/** On how many pages a pattern stands at which heights. */
function countHeights(pages: readonly (readonly PageLine[])[]): Map<string, number[]> {
  const heights = new Map<string, number[]>();
  for (const lines of pages) {
    const seen = new Map(
      (['header', 'footer'] as const).flatMap((zone) =>
        edgeLines(lines, zone).map((line) => [`${zone} ${patternOf(line)}`, line.box.top] as const),
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
  const needed = pages.length <= 4 ? 2 : 3;
  const recurs = (line: PageLine, zone: Zone): boolean => {
    const tops = heights.get(`${zone} ${patternOf(line)}`) ?? [];
    return tops.filter((top) => Math.abs(top - line.box.top) <= SAME_HEIGHT).length >= needed;
  };
  const roles = new Map<PageLine, LineRole>();
  for (const lines of pages) {
    for (const zone of ['header', 'footer'] as const) {
      for (const line of edgeLines(lines, zone)) {
        const alone = pages.length === 1 && zone === 'footer' && PAGE_NUMBER.test(line.text);
        if (!alone && !recurs(line, zone)) break;
        roles.set(line, roleOf(line, zone));
      }
    }
  }
  return roles;
}
