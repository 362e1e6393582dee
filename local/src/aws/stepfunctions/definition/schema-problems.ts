import type * as z from 'zod';
import type { Problem } from './problem.ts';

const JSONPATH_FIELDS = new Set([
  'InputPath',
  'OutputPath',
  'ResultPath',
  'Parameters',
  'ResultSelector',
  'Result',
]);

const isJsonPathField = (field: string): boolean =>
  JSONPATH_FIELDS.has(field) || field.endsWith('Path') || field.endsWith('.$');

function unknownField(field: string): string {
  return isJsonPathField(field)
    ? `"${field}" belongs to JSONPath; the embedded runtime runs the JSONata part of the language`
    : `the embedded runtime does not support the field "${field}" here`;
}

const locate = (path: readonly PropertyKey[]): string =>
  path.map((step) => (typeof step === 'number' ? `[${step}]` : `/${String(step)}`)).join('') || '/';

function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return issue.keys.map(unknownField).join('; ');
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const reasons = issue.errors.flat().map((inner) => inner.message);
    return [...new Set(reasons)].join(', or ');
  }
  return issue.message;
}

/** Turns the issues of the schema into problems that name the state. */
export function schemaProblems(error: z.ZodError): Problem[] {
  return error.issues.map((issue) => ({
    code: 'SCHEMA_VALIDATION_FAILED',
    message: describe(issue),
    location: locate(issue.path),
  }));
}
