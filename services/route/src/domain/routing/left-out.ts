import type { Brief } from '@countersign/events';
import type { Facts } from '../playbook/condition.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { holds, type IdentifiedFinding } from './contract-facts.ts';
import type { MissingEvidence } from './missing-evidence.ts';
import { scoreFindings } from './score-findings.ts';

const WEIGHTY: readonly string[] = ['high', 'critical'];

type Clause = NonNullable<Brief['clauses']>[number];

const asFinding = ({ category, confidence, words }: Clause, index: number): IdentifiedFinding => ({
  category,
  confidence,
  title: category,
  detail: '',
  citations: [{ quote: words }],
  sectionId: 'brief',
  id: `brief-clause-${index + 1}`,
});

const textOf = ({ category, words, page }: Clause): string =>
  `The sections say nothing of what was found on ${category.replaceAll('-', ' ')}: “${words}”${page === undefined ? '' : ` (page ${page})`}.`;

/**
 * Clauses that weigh high, that the clause finder is sure of and that no section tells as what holds, as reasons for a
 * person: a model may overlook or deny a clause, or obey somebody who wants that.
 */
export function leftOut(
  brief: Brief | undefined,
  findings: readonly IdentifiedFinding[],
  playbook: Pick<Playbook, 'findingRules'>,
  facts: Facts,
): MissingEvidence[] {
  const told = new Set(findings.filter(holds).map(({ category }) => category));
  const untold = (brief?.clauses ?? []).filter(({ category }) => !told.has(category));
  return scoreFindings(untold.map(asFinding), playbook, facts).flatMap(({ finding: { severity } }, index) =>
    WEIGHTY.includes(severity) ? [{ rule: 'left-out', text: textOf(untold[index]!) }] : [],
  );
}
