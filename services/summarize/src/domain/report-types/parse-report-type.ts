import { parseDocument } from 'yaml';
import type * as z from 'zod';
import { type ReportType, reportTypeDefinition } from './report-type.ts';

/** A report type file that cannot be used; the message names the file, each path in it, and what is wrong. */
export class ReportTypeError extends Error {
  override readonly name = 'ReportTypeError';
  constructor(file: string, problems: readonly string[]) {
    super(problems.map((problem) => `${file}: ${problem}`).join('\n'));
  }
}

const pathOf = (path: readonly PropertyKey[]) => path.map(String).join('.') || '(root)';

/**
 * Reads a report type from YAML. That its JSON Schemas compile is `checkSchemas`' to say, once and not at every start.
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
  return parsed.data;
}
