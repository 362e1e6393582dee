import * as z from 'zod';
import { contractType, reportType, sectionId, slug } from '../vocabulary.ts';
import { boxV1 } from './box.v1.ts';

/** Words of the contract that a statement rests on; the model gives the quote, validation finds the place. */
export const citationV1 = z.object({
  quote: z.string().min(1),
  page: z.number().int().positive().optional(),
  start: z.number().int().nonnegative().optional().meta({ description: 'Offset in the extracted text' }),
  end: z.number().int().nonnegative().optional(),
  boxes: z.array(boxV1.extend({ page: z.number().int().positive() })).optional(),
});
export type Citation = z.infer<typeof citationV1>;

/**
 * What the words of a finding do with what its category defines: lay it down, take a case out of it (a carve-out,
 * "nothing herein shall"), or deny it. Only what holds is weighed; the others are terms to be told.
 */
const FINDING_POLARITIES = ['holds', 'excluded', 'negated'] as const;
export type FindingPolarity = (typeof FINDING_POLARITIES)[number];

/** What the words of a finding do to the firm's client. */
export const CLIENT_STANDINGS = ['bound', 'benefits', 'both', 'neither'] as const;

const stated = z.string().min(1).max(300).optional();

/** One thing the contract does that a lawyer should know. */
export const findingV1 = z.object({
  category: slug.meta({ description: 'Clause category, e.g. `uncapped-liability`' }),
  title: z.string().min(1).max(200),
  detail: z.string().max(4000),
  confidence: z.number().min(0).max(1).optional(),
  polarity: z.enum(FINDING_POLARITIES).optional().meta({ description: 'Holds unless it is said' }),
  binds: stated.meta({ description: 'Who is bound, as the contract calls them; "both"' }),
  benefits: stated.meta({ description: 'Whom it protects or gives a right; "both"' }),
  client: z.enum(CLIENT_STANDINGS).optional().meta({
    description: 'Whether it binds or serves the client; absent where nobody said whom the firm acts for',
  }),
  amount: stated.meta({ description: 'Money, share or quantity, as the contract writes it' }),
  duration: stated.meta({ description: 'For how long, e.g. "2 years"' }),
  deadline: stated.meta({ description: 'By when, or how long before, e.g. "90 days" or 2027-01-31' }),
  citations: z.array(citationV1),
});
export type Finding = z.infer<typeof findingV1>;

/** A fact read from the contract, normalised, e.g. `effective-date` = `2026-01-31`. */
export const fieldV1 = z.object({
  name: slug,
  value: z.string().max(500).meta({ description: 'Normalised value' }),
  citations: z.array(citationV1),
});
export type Field = z.infer<typeof fieldV1>;

/** What a section says; every report type's own JSON Schema narrows this shape. */
export const sectionContentV1 = z.object({
  summary: z.string().max(8000),
  findings: z.array(findingV1),
  fields: z.array(fieldV1).optional(),
  gaps: z.array(z.string().min(1).max(500)).optional().meta({
    description: 'What one would expect on the subject and the model did not find in what it was given',
  }),
});
export type SectionContent = z.infer<typeof sectionContentV1>;

/** `runs/<runId>/section-plan.json`. */
export const sectionPlanV1 = z.object({
  version: z.literal(1),
  reportType,
  reportTypeVersion: z.string(),
  contractType,
  sections: z.array(z.object({ id: sectionId, title: z.string() })).min(1),
});
export type SectionPlan = z.infer<typeof sectionPlanV1>;

export const usageV1 = z.object({
  inputTokens: z.number().int().nonnegative(),
  outputTokens: z.number().int().nonnegative(),
  cachedTokens: z.number().int().nonnegative(),
});
export type Usage = z.infer<typeof usageV1>;

/** How much of the contract a section was written without. */
const narrowedAway = z
  .number()
  .int()
  .nonnegative()
  .optional()
  .meta({ description: 'Characters that were left out of the prompt of a long contract' });

/** Which passages a section was written from, where it was not all of the body. */
const seen = z
  .array(z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() }))
  .optional()
  .meta({ description: 'Offsets in the extracted text; all of the body where it is absent' });

/** `runs/<runId>/sections/<id>/<revision>/draft.json`: what the model answered, untouched. */
export const sectionDraftV1 = z.object({
  version: z.literal(1),
  sectionId,
  revision: z.number().int().nonnegative(),
  modelId: z.string(),
  answer: z.string().meta({ description: "The model's text, valid JSON or not" }),
  stopReason: z.string(),
  usage: usageV1,
  costUsd: z.number().nonnegative(),
  narrowedAway,
  seen,
});
export type SectionDraft = z.infer<typeof sectionDraftV1>;

export const validationErrorV1 = z.object({
  rule: slug.meta({ description: 'Name of the rule that was broken' }),
  path: z.string().meta({ description: 'JSON Pointer into the answer' }),
  message: z.string().max(2000),
});
export type ValidationError = z.infer<typeof validationErrorV1>;

/** `runs/<runId>/sections/<id>/<revision>/section.json`: the verdict, and the content where it passed. */
export const validatedSectionV1 = z.object({
  version: z.literal(1),
  sectionId,
  title: z.string(),
  revision: z.number().int().nonnegative(),
  modelId: z.string(),
  outcome: z.enum(['passed', 'failed', 'failed_safety_check']),
  errors: z.array(validationErrorV1),
  narrowedAway,
  seen,
  content: sectionContentV1
    .optional()
    .meta({ description: 'Present when passed; citations carry page and boxes' }),
});
export type ValidatedSection = z.infer<typeof validatedSectionV1>;
