import { oneLine } from '@countersign/documents/text/inert-text';
import { table } from '../output/table.ts';
import { hasPassed, type JudgedCase } from './judge.ts';

const LONGEST_SEEN = 140;

const LONGEST_ASKED = 60;

const shortened = (text: string, longest = LONGEST_SEEN) => {
  const line = oneLine(text);
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
};

/** How many cases hold, in all and by key. */
export function totalsOfCases(cases: readonly JudgedCase[]) {
  const byKey = Map.groupBy(
    cases.flatMap(({ checks }) => checks),
    ({ key }) => key,
  );
  const count = (checks: readonly { readonly passed: boolean }[]) => ({
    passed: checks.filter(({ passed }) => passed).length,
    of: checks.length,
  });
  return {
    cases: count(cases.map((each) => ({ passed: hasPassed(each) }))),
    keys: Object.fromEntries([...byKey].map(([key, checks]) => [key, count(checks)])),
  };
}

const rowsOf = (judged: JudgedCase) => {
  const { file, status, route, seconds, checks } = judged;
  const failed = checks.filter(({ passed }) => !passed);
  const asked = checks.filter(({ key }) => key !== 'ended').map(({ key }) => key);
  const first = [hasPassed(judged) ? 'pass' : 'FAIL', file, status, route ?? '–', seconds.toFixed(1)];
  if (failed.length === 0) return [[...first, asked.join(', '), '']];
  return failed.map(({ key, expected, seen }, index) => [
    ...(index === 0 ? first : first.map(() => '')),
    `${key} ${shortened(JSON.stringify(expected), LONGEST_ASKED)}`,
    shortened(seen),
  ]);
};

/** A line a case; of one that fails, a line for each thing that does not hold, with what was seen instead. */
export function tableOfCases(cases: readonly JudgedCase[]): string {
  const { cases: all, keys } = totalsOfCases(cases);
  const totals = Object.entries(keys).map(([key, { passed, of }]) => `${key} ${passed}/${of}`);
  return [
    table(['', 'file', 'status', 'route', 'seconds', 'asked', 'seen'], cases.flatMap(rowsOf)),
    '',
    `${all.passed} of ${all.of} cases hold: ${totals.join(', ')}`,
  ].join('\n');
}
