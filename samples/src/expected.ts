import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { EXPECTED } from './folders.ts';

const date = z.iso.date();

/** Words that stand in the contract, apart from line breaks, and the page of the PDF on which they begin. */
const citation = { quote: z.string().min(10), page: z.int().min(1) };

const sample = z.strictObject({
  file: z.string().meta({ description: 'The PDF, relative to samples/' }),
  source: z.string().meta({ description: 'What it was set from, relative to samples/' }),
  contractType: z.string().meta({ description: 'One of the 25 CUAD types, or nda' }),
  language: z.enum(['en', 'de']),
  pages: z.int().min(1),
  parties: z.array(z.string()).length(2),
  agreementDate: date.meta({ description: 'The date that the contract bears' }),
  effectiveDate: date,
  expirationDate: date.nullable().meta({ description: 'End of the first term; null if it has none' }),
  term: z.string().meta({ description: 'The term in the words of the contract' }),
  governingLaw: z.string(),
  level: z
    .enum(['low', 'medium', 'high', 'critical'])
    .meta({ description: 'As a careful lawyer would rate it' }),
  route: z.enum(['auto-approve', 'review', 'escalate']),
  clauses: z
    .array(z.strictObject({ category: z.string(), ...citation }))
    .meta({ description: 'Clauses present, in CUAD categories; a category not listed is absent' }),
  concerns: z
    .array(z.strictObject({ concern: z.string(), ...citation }))
    .meta({ description: 'What to raise although CUAD has no category for it' }),
});

const expected = z.strictObject({
  schema: z.literal('src/expected.ts'),
  samples: z.array(sample),
  broken: z.array(
    z.strictObject({
      file: z.string(),
      cause: z.string().meta({ description: 'Words that the failure of the run must name' }),
    }),
  ),
});

export type Expected = z.infer<typeof expected>;

/** What a careful reader finds in each sample. @throws if `expected.json` does not follow its schema. */
export function readExpected(): Expected {
  return expected.parse(JSON.parse(readFileSync(EXPECTED, 'utf8')));
}
