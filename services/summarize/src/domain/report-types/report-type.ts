import { reportType as reportTypeName, sectionId, slug } from '@countersign/events';
import { RUN_FOLDERS } from '@countersign/shared';
import * as z from 'zod';
import { RULES } from '../rules/index.ts';

/** Rules by name, each with its options. */
const ruleOptions = z
  .strictObject(Object.fromEntries(RULES.map(({ name, options }) => [name, options.optional()])))
  .meta({ description: 'Rules that answers must keep' });

const jsonSchema = z.record(z.string(), z.json());

/** A fact that a section reads from the document. */
const fieldDefinition = z.strictObject({
  description: z.string().min(1),
  pattern: z.string().meta({ description: 'Regular expression of the normalised value' }),
});

const appliesTo = z.union([
  z.strictObject({ only: z.array(slug).min(1) }),
  z.strictObject({ except: z.array(slug).min(1) }),
]);

export const sectionDefinition = z.strictObject({
  id: sectionId.refine(
    (id) => !RUN_FOLDERS.some((folder) => folder === id),
    `May not be called ${RUN_FOLDERS.join(', ')}: the documents bucket keeps what a section of that name wrote from being written`,
  ),
  title: z.string().min(1).max(120),
  contractTypes: appliesTo.optional().meta({ description: 'All types unless given' }),
  prompt: z.string().min(1),
  categories: z.record(slug, z.string().min(1)).meta({ description: 'What may be found, each defined' }),
  fields: z.record(slug, fieldDefinition).default({}),
  passages: z.array(z.string().min(2)).min(1).meta({ description: 'Words that passages for it hold' }),
  rules: ruleOptions.default({}),
});
export type SectionDefinition = z.infer<typeof sectionDefinition>;

/** A kind of report as data: its sections, their prompts, schemas and rules. */
export const reportTypeDefinition = z.strictObject({
  name: reportTypeName,
  version: z.string().min(1),
  instructions: z.string().min(1).meta({ description: 'System prompt of every section' }),
  unexpected: z.string().min(1).optional().meta({
    description: 'Defines the category `unexpected`, which every section with categories then has',
  }),
  answerSchema: jsonSchema.meta({ description: 'JSON Schema of any answer; sections narrow it' }),
  rules: ruleOptions,
  sections: z
    .array(sectionDefinition)
    .min(1)
    .max(40)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'Two sections have the same id'),
});
export type ReportType = z.infer<typeof reportTypeDefinition>;

/** Shorter words of a category's name (`on`, `to`, `all`) tell nothing. */
const SHORTEST_TERM = 5;
/** A category for what none of a section's own names. */
const UNEXPECTED = 'unexpected';

/** What may be found in a section, each category defined. */
export const categoriesOf = (
  { unexpected }: Pick<ReportType, 'unexpected'>,
  { categories }: SectionDefinition,
): Record<string, string> =>
  unexpected === undefined || Object.keys(categories).length === 0
    ? categories
    : { ...categories, [UNEXPECTED]: unexpected };

/** Words that passages for a section hold: its own, and those by which its categories are named and defined. */
export const termsOf = ({ passages, categories }: SectionDefinition): string[] => [
  ...new Set([
    ...passages,
    ...Object.entries(categories)
      .flatMap(([name, definition]) => [...name.split('-'), ...definition.toLowerCase().split(/[^\p{L}]+/u)])
      .filter(({ length }) => length >= SHORTEST_TERM),
  ]),
];

/** @throws Error that names the section and the report type. */
export function sectionOf(reportType: ReportType, id: string): SectionDefinition {
  const section = reportType.sections.find((candidate) => candidate.id === id);
  if (!section) throw new RangeError(`Report type ${reportType.name} has no section ${id}`);
  return section;
}
