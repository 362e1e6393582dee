import type { ExtractedText, ReadingWarning, TextPage } from '@countersign/events';

/** Which page of how many a line says that it stands on: "Page 2 of 9", "2/9". */
const OF_HOW_MANY =
  /(?:\b(?:page|p\.|seite|página)\s*(\d{1,3})\s*(?:of|\/|von|de)\s*(\d{1,3})\b|^[-–—\s|[(]*(\d{1,3})\s*(?:of|\/)\s*(\d{1,3})[-–—\s|\])]*$)/iu;
/** The number of a page by itself: "- 3 -", "Page 3". */
const ALONE = /^[-–—\s|[(]*(?:page|p\.|seite|página)?\s*(\d{1,3})[-–—\s|\])]*$/iu;

/** The outermost lines of a page, in which it is counted. */
const EDGE = 2;

/** Pages that have a number by themselves, share of them that follow one another, and numbers that are left out at once. */
const FEWEST = 3;
const FOLLOWING = 0.5;
const MOST_LEFT_OUT = 30;

/** What the last line of a page says that is not the last one. */
const GOES_ON =
  /^\W*(?:(?:to be )?continued (?:on|in) (?:the )?(?:next|following|reverse)\b.{0,30}|continued overleaf|(?:please )?(?:see|turn) over(?:leaf)?|p\.?\s?t\.?\s?o)\W*$/i;

interface Counted {
  readonly page: number;
  readonly at: number;
  readonly of?: number;
}

/** Lines of a page that may count it: those that are set apart as furniture, and those at its edges. */
function countingLines(text: string, { lines }: TextPage): string[] {
  const edges = new Set([
    ...lines.slice(0, EDGE),
    ...lines.slice(-EDGE),
    ...lines.filter(({ role }) => role),
  ]);
  return [...edges].map(({ start, end }) => text.slice(start, end).trim());
}

function countOf(text: string, page: TextPage): Counted | undefined {
  const lines = countingLines(text, page);
  for (const line of lines) {
    const [, at, of, otherAt, otherOf] = OF_HOW_MANY.exec(line) ?? [];
    if (at ?? otherAt) return { page: page.number, at: Number(at ?? otherAt), of: Number(of ?? otherOf) };
  }
  const alone = lines.map((line) => ALONE.exec(line)?.[1]).find((at) => at !== undefined);
  return alone === undefined ? undefined : { page: page.number, at: Number(alone) };
}

/** What is missing of pages that say how many there are; pages without a number may be those. */
function leftOutOfAll(counts: readonly Counted[], pages: number): string | undefined {
  const spare = pages - counts.length;
  const groups = Map.groupBy(
    counts.filter(({ at, of }) => of !== undefined && at >= 1 && at <= of),
    ({ of }) => of!,
  );
  for (const [of, group] of groups) {
    const there = new Set(group.map(({ at }) => at));
    if (there.size < group.length || of - there.size <= spare) continue;
    return `Its pages say that there are ${of} of them, and ${there.size} ${there.size === 1 ? 'is' : 'are'} in the file`;
  }
  return undefined;
}

/** Numbers that stand in lines of their own: pages that were laid out anew have those of the paper anywhere. */
const numbersAlone = ({ text, pages }: ExtractedText): Set<number> =>
  new Set(
    pages.flatMap(({ lines }) =>
      lines.flatMap(({ start, end }) => {
        const at = ALONE.exec(text.slice(start, end).trim())?.[1];
        return at === undefined ? [] : [Number(at)];
      }),
    ),
  );

/** Where numbers of pages that follow one another leave some out. @param anywhere numbers in lines of their own */
function leftOutBetween(counts: readonly Counted[], anywhere: ReadonlySet<number>): string | undefined {
  const pairs = counts.flatMap((count, index): [Counted, Counted][] => {
    const next = counts[index + 1];
    return next && next.page === count.page + 1 ? [[count, next]] : [];
  });
  const following = pairs.filter(([a, b]) => b.at === a.at + 1).length;
  if (counts.length < FEWEST || following < FOLLOWING * pairs.length) return undefined;
  const isLeftOut = (from: number, to: number): boolean =>
    Array.from({ length: to - from - 1 }, (_, index) => from + 1 + index).every((at) => !anywhere.has(at));
  const gap = pairs.find(
    ([a, b]) => b.at > a.at + 1 && b.at - a.at <= MOST_LEFT_OUT && isLeftOut(a.at, b.at),
  );
  return gap && `Page ${gap[1].at} follows page ${gap[0].at} by the numbers that stand on them`;
}

/** Pages that a document says it has and that are not in the file. */
export function missingPageWarnings(document: ExtractedText): ReadingWarning[] {
  const { text, pages } = document;
  const counts = pages.flatMap((page) => countOf(text, page) ?? []);
  const last = pages.at(-1);
  const goesOn = last?.lines.slice(-EDGE).some(({ start, end }) => GOES_ON.test(text.slice(start, end)));
  const said =
    leftOutOfAll(counts, pages.length) ??
    leftOutBetween(counts, numbersAlone(document)) ??
    (goesOn ? 'Its last page says that it goes on' : undefined);
  return said === undefined
    ? []
    : [{ code: 'pages-missing', page: last!.number, message: `${said}: pages seem to be missing.` }];
}
