import type { Brief, Classification, ExtractedText, ValidatedSection } from '@countersign/events';
import { checkedPlaybook, readPlaybook } from './adapters/bundled-playbook.ts';
import { readingOf } from './app/read-contract.ts';
import { factsNamed } from './domain/playbook/condition.ts';
import { type Playbook, READING_FACTS } from './domain/playbook/playbook.ts';
import { type RoutedContract, routeContract } from './domain/routing/route-contract.ts';

export { checkedPlaybook, type Playbook, readPlaybook };

/** What the stages before have made of a contract. */
export interface AnalysedContract {
  readonly text: ExtractedText;
  readonly classification: Classification;
  readonly sections: readonly ValidatedSection[];
  readonly brief: Brief;
  readonly reportType: string;
  readonly side: string | undefined;
}

const STATUS_OF = { passed: 'done', failed: 'failed', failed_safety_check: 'unsafe' } as const;

/** Weighs a contract as the service does, without the service: for those who try a playbook. */
export const tryPlaybook = (
  playbook: Playbook,
  { sections, ...contract }: AnalysedContract,
): RoutedContract => {
  const outcomes = sections.map(({ sectionId, title, revision, outcome }) => ({
    id: sectionId,
    title,
    revision,
    status: STATUS_OF[outcome],
  }));
  const reading = readingOf({ ...contract, validated: sections, sections: outcomes, objectKey: undefined });
  return routeContract(reading, playbook);
};

/** Facts of the reading that no rule of evidence asks for: contracts would pass whatever they are. */
export function unaskedEvidence({ evidenceRules }: Playbook): string[] {
  const asked = new Set(evidenceRules.flatMap(({ when }) => factsNamed(when)));
  return [...READING_FACTS, 'brief.burdens', 'brief.gaps'].filter((fact) => !asked.has(fact));
}
