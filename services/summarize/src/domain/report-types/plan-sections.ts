import type { SectionPlan } from '@countersign/events';
import type { ReportType, SectionDefinition } from './report-type.ts';

function applies({ contractTypes }: SectionDefinition, contractType: string): boolean {
  if (!contractTypes) return true;
  if ('only' in contractTypes) return contractTypes.only.includes(contractType);
  return !contractTypes.except.includes(contractType);
}

/** The sections that a report on a contract of this type has, in their order. */
export function planSections(reportType: ReportType, contractType: string): SectionPlan {
  return {
    version: 1,
    reportType: reportType.name,
    reportTypeVersion: reportType.version,
    contractType,
    sections: reportType.sections
      .filter((section) => applies(section, contractType))
      .map(({ id, title }) => ({ id, title })),
  };
}
