import { categoriesOf, type ReportType, type SectionDefinition } from './report-type.ts';

type JsonSchema = ReportType['answerSchema'];

/** The parts of an answer schema that a section narrows. */
interface AnswerSchema {
  properties: {
    findings: { items: { properties: Record<string, unknown> } };
    fields: { items: { properties: Record<string, unknown> } };
  };
}

/**
 * The strict JSON Schema (2020-12) of one section: the report type's answer schema, its finding categories and
 * its fields held to those that the section defines. A section that defines none must leave the list empty.
 */
export function sectionSchema(reportType: ReportType, section: SectionDefinition): JsonSchema {
  const schema = structuredClone(reportType.answerSchema) as unknown as AnswerSchema;
  const { findings, fields } = schema.properties;
  const categories = Object.keys(categoriesOf(reportType, section));
  const definitions = Object.entries(section.fields);
  if (categories.length > 0) findings.items.properties.category = { enum: categories };
  else Object.assign(findings, { maxItems: 0 });
  if (definitions.length > 0) {
    Object.assign(fields.items, {
      anyOf: definitions.map(([name, { pattern }]) => ({
        properties: { name: { const: name }, value: { type: 'string', pattern } },
      })),
    });
  } else Object.assign(fields, { maxItems: 0 });
  return schema as unknown as JsonSchema;
}
