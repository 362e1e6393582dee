import type { Brief, Classification, ExtractedText, ValidatedSection } from '@countersign/events';
import { nearTermsIn, readingPages, readingSummary, readingWarnings } from '@countersign/shared';
import { readPlaybook } from './adapters/bundled-playbook.ts';
import { identified, mostNarrowed } from './app/read-contract.ts';
import { factsNamed } from './domain/playbook/condition.ts';
import { type Playbook, READING_FACTS } from './domain/playbook/playbook.ts';
import { type RoutedContract, routeContract } from './domain/routing/route-contract.ts';

export { type Playbook, readPlaybook };

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
export const tryPlaybook = (playbook: Playbook, contract: AnalysedContract): RoutedContract => {
  const { text, classification, sections, brief, reportType, side } = contract;
  return routeContract(
    {
      reportType,
      language: text.language,
      classification,
      sections: sections.map(({ sectionId, title, revision, outcome }) => ({
        id: sectionId,
        title,
        revision,
        status: STATUS_OF[outcome],
      })),
      findings: sections.flatMap(identified),
      fields: sections.flatMap(({ content }) => content?.fields ?? []),
      reading: readingSummary(text),
      readingPages: readingPages(text),
      warnings: readingWarnings(text),
      narrowedAway: mostNarrowed(sections),
      brief,
      nearTerms: nearTermsIn(text.text),
      side,
      objectKey: undefined,
    },
    playbook,
  );
};

/** Facts of the reading that no rule of evidence asks for: contracts would pass whatever they are. */
export function unaskedEvidence({ evidenceRules }: Playbook): string[] {
  const asked = new Set(evidenceRules.flatMap(({ when }) => factsNamed(when)));
  return [...READING_FACTS, 'brief.burdens', 'brief.gaps'].filter((fact) => !asked.has(fact));
}
