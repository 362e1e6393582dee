import { readdirSync, readFileSync } from 'node:fs';
import { parseReportType } from '../domain/report-types/parse-report-type.ts';
import type { ReportType } from '../domain/report-types/report-type.ts';

// Two folders up is the service's root, from here as from the bundled handlers in `src/handlers`.
const ROOT = new URL('../../', import.meta.url);

/** `models.yaml` of this service. */
export const readModelsFile = (): string => readFileSync(new URL('models.yaml', ROOT), 'utf8');

/**
 * The report types that come with the service, by name.
 * @throws ReportTypeError
 */
export function readReportTypes(): ReadonlyMap<string, ReportType> {
  const folder = new URL('report-types/', ROOT);
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  const reportTypes = files.map((file) => parseReportType(readFileSync(new URL(file, folder), 'utf8'), file));
  return new Map(reportTypes.map((reportType) => [reportType.name, reportType]));
}
