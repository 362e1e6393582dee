import {
  type SectionContent,
  type SectionDraft,
  sectionContentV1,
  type ValidationError,
} from '@countersign/events';
import { storableText } from '@countersign/shared';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ReportType, SectionDefinition } from '../report-types/report-type.ts';
import { sectionSchema } from '../report-types/section-schema.ts';

export type ReadAnswer =
  | { readonly content: SectionContent; readonly errors: readonly [] }
  | { readonly content?: never; readonly errors: readonly ValidationError[] };

const COMPLETE = new Set(['end_turn', 'stop_sequence', 'tool_use']);

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
const compiled = new WeakMap<SectionDefinition, ValidateFunction>();

function validatorOf(reportType: ReportType, section: SectionDefinition): ValidateFunction {
  const known = compiled.get(section);
  if (known) return known;
  const validator = ajv.compile(sectionSchema(reportType, section));
  compiled.set(section, validator);
  return validator;
}

const detailOf = ({ keyword, params }: ErrorObject) => {
  if (keyword === 'enum') return `: ${params.allowedValues.join(', ')}`;
  return keyword === 'additionalProperties' ? `: "${params.additionalProperty}"` : '';
};

const schemaError = (error: ErrorObject): ValidationError => ({
  rule: 'schema',
  path: error.instancePath,
  message: storableText(`${error.message ?? 'breaks the schema'}${detailOf(error)}`, 2000),
});

const refused = (rule: string, message: string): ReadAnswer => ({ errors: [{ rule, path: '', message }] });

/** Reads a model's answer as the content of a section, held to the section's strict schema. */
export function readAnswer(
  { answer, stopReason }: Pick<SectionDraft, 'answer' | 'stopReason'>,
  reportType: ReportType,
  section: SectionDefinition,
): ReadAnswer {
  if (stopReason === 'max_tokens') return refused('complete-answer', 'The answer was cut off. Be shorter.');
  if (!COMPLETE.has(stopReason)) return refused('complete-answer', `The model stopped early: ${stopReason}.`);
  let value: unknown;
  try {
    value = JSON.parse(answer);
  } catch (error) {
    return refused('json', `The answer is not one JSON object: ${(error as Error).message}`);
  }
  const validate = validatorOf(reportType, section);
  if (!validate(value)) return { errors: (validate.errors ?? []).map(schemaError) };
  return { content: sectionContentV1.parse(value), errors: [] };
}
