import { parse } from 'yaml';
import * as z from 'zod';

const usd = z.number().nonnegative();

const modelProfile = z.strictObject({
  pattern: z.string(),
  structuredOutput: z.enum(['native', 'tool']),
  promptCache: z.boolean(),
  documentTokens: z.number().int().positive().meta({ description: 'Budget for the document in a prompt' }),
  maxTokens: z.number().int().positive().meta({ description: 'Longest answer' }),
  temperature: z.number().min(0).max(1).optional(),
  charactersPerToken: z.number().positive(),
  knownFacts: z
    .boolean()
    .default(false)
    .meta({ description: 'Whether sections are told what the brief already knows' }),
  executiveSummary: z
    .enum(['model', 'template'])
    .default('model')
    .meta({ description: 'Who writes it from the brief' }),
  price: z.strictObject({ input: usd, output: usd, cacheRead: usd, cacheWrite: usd }),
});

/** What the service knows of the model it asks. */
export type ModelProfile = z.infer<typeof modelProfile> & { readonly modelId: string };

/**
 * Finds the profile of a model in `models.yaml`; the first pattern that fits counts.
 * @throws Error when the file is wrong or no pattern fits.
 */
export function findModelProfile(yaml: string, modelId: string): ModelProfile {
  const profiles = z.array(modelProfile).safeParse(parse(yaml));
  if (!profiles.success) throw new Error(`models.yaml:\n${z.prettifyError(profiles.error)}`);
  const profile = profiles.data.find(({ pattern }) => new RegExp(pattern).test(modelId));
  if (!profile) throw new Error(`models.yaml has no entry for ${modelId}`);
  return { ...profile, modelId };
}
