import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { type ReportType, reportTypeDefinition } from './report-type.ts';
import { sectionSchema } from './section-schema.ts';

/** A report type file that cannot be used; the message names the file, each path in it, and what is wrong. */
export class ReportTypeError extends Error {
  override readonly name = 'ReportTypeError';
  constructor(file: string, problems: readonly string[]) {
    super(problems.map((problem) => `${file}: ${problem}`).join('\n'));
  }
}

const pathOf = (path: readonly PropertyKey[]) => path.map(String).join('.') || '(root)';

/** The schemas of all sections compile in strict mode; answers what does not. */
function schemaProblems(reportType: ReportType): string[] {
  const ajv = new Ajv2020({ strict: true, strictRequired: false });
  return reportType.sections.flatMap((section, index) => {
    try {
      ajv.compile(sectionSchema(reportType, section));
      return [];
    } catch (error) {
      return [`sections.${index} (${section.id}): ${(error as Error).message}`];
    }
  });
}

/**
 * Reads a report type from YAML.
 * @throws ReportTypeError
 */
export function parseReportType(yaml: string, file: string): ReportType {
  const document = parseDocument(yaml);
  if (document.errors.length > 0)
    throw new ReportTypeError(
      file,
      document.errors.map((error) => error.message),
    );
  const parsed = reportTypeDefinition.safeParse(document.toJS());
  if (!parsed.success) {
    throw new ReportTypeError(
      file,
      parsed.error.issues.map((issue: z.core.$ZodIssue) => `${pathOf(issue.path)}: ${issue.message}`),
    );
  }
  const problems = schemaProblems(parsed.data);
  if (problems.length > 0) throw new ReportTypeError(file, problems);
  return parsed.data;
}
