import type { Brief } from '@countersign/events';
import type { Facts } from '../playbook/condition.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { holds, type IdentifiedFinding } from './contract-facts.ts';
import type { MissingEvidence } from './missing-evidence.ts';
import { scoreFindings } from './score-findings.ts';

/** What is told in a section and weighs so much passes by nobody; no more may what is not told. */
const WEIGHTY: readonly string[] = ['high', 'critical'];

/**
 * Clauses that no firm has pass unseen, however its playbook grades them: a firm may live with exclusivity that a section
 * tells, but a model that says nothing of it overlooked it or obeyed somebody.
 */
const NEVER_UNTOLD: ReadonlySet<string> = new Set([
  'change-of-control',
  'exclusivity',
  'ip-ownership-assignment',
  'irrevocable-or-perpetual-license',
  'joint-ip-ownership',
  'most-favored-nation',
  'non-compete',
  'one-sided-indemnity',
  'uncapped-liability',
  'unilateral-price-increase',
]);
/** The finder is surer than not; a model may rightly see nothing in the rest. */
const SURE = 0.5;

type Clause = NonNullable<Brief['clauses']>[number];

const mustBeTold = ({ category, confidence }: Clause, severity: string): boolean =>
  WEIGHTY.includes(severity) || (confidence >= SURE && (severity === 'medium' || NEVER_UNTOLD.has(category)));

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
 * Clauses that weigh, that the clause finder is sure of and that no section tells as what holds, as reasons for a
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
    mustBeTold(untold[index]!, severity) ? [{ rule: 'left-out', text: textOf(untold[index]!) }] : [],
  );
}
