import { type Brief, SEVERITIES, type TakenPosition } from '@countersign/events';
import type { ReportFinding } from '../report.ts';
import { citedPages } from './citing.ts';
import { excerpt } from './excerpt.ts';

/** Something that a partner must know of a contract, with the words of the contract. */
export interface MainPoint {
  /** What it is, in the report's own words; missing where the contract's words say it. */
  readonly said?: string;
  /** Empty where what matters is that nothing is said. */
  readonly quote: string;
  readonly pages: readonly number[];
}

const MOST = 5;
const LONGEST_QUOTE = 600;
/** Passages of points that share so many of their first characters are one passage. */
const SAME = 60;

/** Kinds of burdens that many contracts hold somewhere; any other weighs more. */
const COMMON = new Set([
  'override',
  'sole-discretion',
  'waiver-of-rights',
  'long-notice',
  'terms-elsewhere',
  'endless-duty',
]);

/** One burden of each kind, the uncommon kinds first. */
function tellingBurdens(burdens: Brief['burdens']): Brief['burdens'] {
  const firsts = [...Map.groupBy(burdens, ({ kind }) => kind).values()].map(([first]) => first!);
  return firsts.toSorted((a, b) => Number(COMMON.has(a.kind)) - Number(COMMON.has(b.kind)));
}

const fromFinding = ({ title, quotes }: ReportFinding): MainPoint => ({
  said: `${title}.`,
  quote: excerpt(quotes[0]?.text ?? '', LONGEST_QUOTE),
  pages: [...new Set(quotes.flatMap(({ page }) => page ?? []))],
});

const rankOf = ({ severity }: Pick<ReportFinding, 'severity'>) => SEVERITIES.indexOf(severity);
const GRAVE = SEVERITIES.indexOf('medium');

const startOf = (quote: string) => quote.replace(/^…/, '').slice(0, SAME);

/**
 * The few points that matter most: what is too far outside the playbook, what binds unusually, then the gravest findings, then what else a partner must
 * be told; a passage counts once, under the first of them.
 */
export function mainPoints(
  brief: Brief,
  findings: readonly ReportFinding[],
  positions: readonly TakenPosition[],
): MainPoint[] {
  const cited = (citations: Brief['points'][number]['citations']) => ({
    quote: citations[0] ? excerpt(citations[0].quote, LONGEST_QUOTE) : '',
    pages: citedPages(citations),
  });
  const grave = findings
    .filter((finding) => rankOf(finding) >= GRAVE)
    .toSorted((a, b) => rankOf(b) - rankOf(a));
  const all: MainPoint[] = [
    ...positions
      .filter((position) => rankOf(position) >= GRAVE)
      .map(({ clause, says, citations }) => ({ said: `${clause}: ${says}`, ...cited(citations) })),
    ...tellingBurdens(brief.burdens).map(({ why, citations }) => ({ said: why, ...cited(citations) })),
    ...grave.map(fromFinding),
    ...brief.points.map(({ citations }) => cited(citations)),
  ];
  const isFirst = ({ quote, said }: MainPoint, index: number) =>
    quote === ''
      ? said !== undefined
      : all.findIndex((each) => startOf(each.quote) === startOf(quote)) === index;
  return all.filter(isFirst).slice(0, MOST);
}
