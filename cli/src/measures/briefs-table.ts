import type { BriefsEvaluation } from '@countersign/models';
import { table } from '../output/table.ts';

const figure = (value: number | null) => (value === null ? '–' : value.toFixed(3));

/** The scores of briefs in words, the split named; what only whole runs tell is left open without them. */
export function briefsTable({ briefs, split, missing, wholeRuns, scores }: BriefsEvaluation): string {
  const ofRuns = (value: string) => (wholeRuns ? value : '– (with --process)');
  const measures = [
    ['key terms, F1', figure(scores.keyTermsF1)],
    ['parties as written, F1', figure(scores.partiesF1)],
    ['points that must be told', `${figure(scores.mustTell)} of ${scores.mustTellOf}`],
    ['what is incomplete, F1', figure(scores.incompleteF1)],
    ['findings that must not be said', ofRuns(String(scores.suspects.length))],
    ['passed though gold refuses', ofRuns(String(scores.wronglyApproved.length))],
    ['order of risk, Spearman', ofRuns(figure(scores.riskOrder))],
  ];
  return [
    `Briefs: ${briefs}, ${scores.contracts} contracts${missing.length > 0 ? `; not scored: ${missing.join(', ')}` : ''}`,
    `Split: ${split}`,
    '',
    table(['measure', 'reached'], measures),
    '',
    table(
      ['key term', 'F1'],
      [...scores.byField].map(([field, value]) => [field, figure(value)]),
    ),
    ...scores.suspects.map(({ id, category, claim }) => `must not be said: ${id} ${category}: ${claim}`),
    ...scores.wronglyApproved.map((id) => `passed though gold refuses: ${id}`),
  ].join('\n');
}
