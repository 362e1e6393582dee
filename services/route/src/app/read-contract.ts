import {
  type ContractRoutingRequestedV1Data,
  classificationV1,
  extractedTextV1,
  type SectionOutcome,
  type ValidatedSection,
  validatedSectionV1,
} from '@countersign/events';
import { type ObjectStore, readJson } from '@countersign/shared';
import type { ContractReading, IdentifiedFinding } from '../domain/routing/contract-facts.ts';

async function readSection(
  store: ObjectStore,
  { status, section }: SectionOutcome,
): Promise<ValidatedSection[]> {
  if (status !== 'done' || !section) return [];
  return [await readJson(store, section, validatedSectionV1)];
}

const identified = ({ sectionId, content }: ValidatedSection): IdentifiedFinding[] =>
  (content?.findings ?? []).map((finding, index) => ({
    ...finding,
    sectionId,
    id: `${sectionId}-${index + 1}`,
  }));

/** Reads what a routing request refers to; sections that failed or are unsafe say nothing. */
export async function readContract(
  store: ObjectStore,
  request: ContractRoutingRequestedV1Data,
): Promise<ContractReading> {
  const { language } = await readJson(store, request.text, extractedTextV1);
  const classification = await readJson(store, request.classification, classificationV1);
  const sections = (await Promise.all(request.sections.map((outcome) => readSection(store, outcome)))).flat();
  return {
    reportType: request.reportType,
    language,
    classification,
    sections: request.sections,
    findings: sections.flatMap(identified),
    fields: sections.flatMap(({ content }) => content?.fields ?? []),
  };
}
