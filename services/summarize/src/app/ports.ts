import { InternalError, type ObjectStore } from '@countersign/shared';
import type { ReadBrief } from '../domain/brief/brief-of.ts';
import type { ModelProfile } from '../domain/model/model-profile.ts';
import { type ReportType, type SectionDefinition, sectionOf } from '../domain/report-types/report-type.ts';
import type { LanguageModel } from './language-model.ts';

export interface SummarizePorts {
  readonly store: ObjectStore;
  readonly reportTypes: ReadonlyMap<string, ReportType>;
  readonly model: LanguageModel;
  readonly profile: ModelProfile;
  /** Reads the brief of a contract, whose headers and footers begin at `bodyEnd`; for models that are told its facts. */
  readonly readBrief?: ReadBrief;
}

/** @throws InternalError when a request names a report type that this version does not have. */
export function reportTypeOf({ reportTypes }: Pick<SummarizePorts, 'reportTypes'>, name: string): ReportType {
  const reportType = reportTypes.get(name);
  if (!reportType) {
    throw new InternalError(`Unknown report type ${name}; there are ${[...reportTypes.keys()].join(', ')}`);
  }
  return reportType;
}

/** A section with the report type that it belongs to. */
export function requestedSection(
  ports: Pick<SummarizePorts, 'reportTypes'>,
  request: { readonly reportType: string; readonly sectionId: string },
): { reportType: ReportType; section: SectionDefinition } {
  const reportType = reportTypeOf(ports, request.reportType);
  return { reportType, section: sectionOf(reportType, request.sectionId) };
}
