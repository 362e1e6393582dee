import {
  briefV1,
  type ContractRoutingRequestedV1Data,
  classificationV1,
  type ExtractedText,
  extractedTextV1,
  type ValidatedSection,
} from '@countersign/events';
import {
  nearTermsIn,
  type ObjectStore,
  readingPages,
  readingSummary,
  readingWarnings,
  readJson,
} from '@countersign/shared';
import type { ContractReading, IdentifiedFinding } from '../domain/routing/contract-facts.ts';

/** The findings of a section with their ids. */
export const identified = ({ sectionId, content }: ValidatedSection): IdentifiedFinding[] =>
  (content?.findings ?? []).map((finding, index) => ({
    ...finding,
    sectionId,
    id: `${sectionId}-${index + 1}`,
  }));

/** Characters that some section was written without; unknown when one section does not say. */
function mostNarrowed(sections: readonly ValidatedSection[]): number | undefined {
  const counts = sections.map(({ narrowedAway }) => narrowedAway);
  return counts.every((count) => count !== undefined) ? Math.max(0, ...counts) : undefined;
}

/** What the stages before made of a contract. */
export interface Analysis
  extends Pick<
    ContractReading,
    'reportType' | 'classification' | 'sections' | 'brief' | 'side' | 'objectKey'
  > {
  readonly text: ExtractedText;
  /** The sections that say something. */
  readonly validated: readonly ValidatedSection[];
}

/** What the playbook weighs of an analysed contract: the one place that says so. */
export const readingOf = ({ text, validated, ...rest }: Analysis): ContractReading => ({
  ...rest,
  text,
  language: text.language,
  findings: validated.flatMap(identified),
  fields: validated.flatMap(({ content }) => content?.fields ?? []),
  reading: readingSummary(text),
  readingPages: readingPages(text),
  warnings: readingWarnings(text),
  narrowedAway: mostNarrowed(validated),
  nearTerms: nearTermsIn(text.text),
});

/**
 * Reads what a routing request refers to; sections that failed or are unsafe say nothing.
 * @param validated those that passed
 */
export async function readContract(
  store: ObjectStore,
  request: ContractRoutingRequestedV1Data,
  validated: readonly ValidatedSection[],
): Promise<ContractReading> {
  return readingOf({
    text: await readJson(store, request.text, extractedTextV1),
    classification: await readJson(store, request.classification, classificationV1),
    validated,
    reportType: request.reportType,
    sections: request.sections,
    brief: request.brief && (await readJson(store, request.brief, briefV1)),
    side: request.side ?? undefined,
    objectKey: request.objectKey,
  });
}
