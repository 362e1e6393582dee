import type { Brief, ExtractedText } from '@countersign/events';
import { readBrief } from '@countersign/models/brief/read-brief';
import { readModelsFile, readReportTypes } from './adapters/bundled-files.ts';
import { generateSection } from './app/generate-section.ts';
import type { SummarizePorts } from './app/ports.ts';
import { validateSection } from './app/validate-section.ts';
import { briefOf as readBriefOf } from './domain/brief/brief-of.ts';
import { findModelProfile } from './domain/model/model-profile.ts';
import { planSections } from './domain/report-types/plan-sections.ts';

export type { LanguageModel } from './app/language-model.ts';

export interface SectionStagesOptions extends Pick<SummarizePorts, 'store' | 'model'> {
  /** Name of a profile in `models.yaml`. */
  readonly modelId: string;
  /** Name of a report type of this service. */
  readonly reportType: string;
}

/**
 * What the functions of this service do, without the functions: for those who measure its sections.
 * @throws Error when there is no such profile or report type
 */
export function createSectionStages({ store, model, modelId, reportType: name }: SectionStagesOptions) {
  const reportTypes = readReportTypes();
  const reportType = reportTypes.get(name);
  if (reportType === undefined) throw new Error(`there is no report type ${name}`);
  const ports: SummarizePorts = {
    store,
    model,
    reportTypes,
    profile: findModelProfile(readModelsFile(), modelId),
  };
  return {
    /** The ids of the sections that a report on a contract of this type has, in their order. */
    sectionsFor: (contractType: string) =>
      planSections(reportType, contractType).sections.map(({ id }) => id),
    /** Answers a request for a section with its draft. */
    generate: generateSection(ports),
    /** Answers a request for a verdict on a draft. */
    validate: validateSection(ports),
  };
}

/** The brief of a contract, as the service makes it. */
export const briefOf = (text: ExtractedText): Brief => readBriefOf(readBrief, text);
