import { Ajv2020 } from 'ajv/dist/2020.js';
import { ReportTypeError } from './parse-report-type.ts';
import type { ReportType } from './report-type.ts';
import { sectionSchema } from './section-schema.ts';

/**
 * Compiles the schemas of all sections in strict mode.
 * @throws ReportTypeError that names each section whose schema does not compile
 */
export function checkSchemas(reportType: ReportType, file: string): void {
  const ajv = new Ajv2020({ strict: true, strictRequired: false });
  const problems = reportType.sections.flatMap((section, index) => {
    try {
      ajv.compile(sectionSchema(reportType, section));
      return [];
    } catch (error) {
      return [`sections.${index} (${section.id}): ${(error as Error).message}`];
    }
  });
  if (problems.length > 0) throw new ReportTypeError(file, problems);
}
