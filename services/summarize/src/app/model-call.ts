import { objectRefV1, type SectionDraft } from '@countersign/events';
import * as z from 'zod';
import { costUsd, toUsage } from '../domain/model/usage.ts';

const count = z.number().int().nonnegative();

/**
 * `runs/<runId>/sections/<id>/<revision>/call.json`: a model call as the audit archive keeps it. The document is
 * given by reference, with the passages of it that were sent; everything else is the very text.
 */
export const modelCall = z.object({
  version: z.literal(1),
  sectionId: z.string(),
  revision: count,
  input: z.object({
    instructions: z.string(),
    document: z.object({
      text: objectRefV1,
      passages: z.array(z.object({ start: count, end: count })),
      narrowedAway: count.optional().meta({ description: 'Characters of the body that are in no passage' }),
      sha256: z.string().meta({ description: 'Of the document as it stood in the prompt' }),
    }),
    question: z.string(),
    schema: z.object({ name: z.string(), json: z.string() }),
  }),
  parameters: z.object({
    modelId: z.string(),
    maxTokens: count,
    temperature: z.number().optional(),
    structuredOutput: z.enum(['native', 'tool']),
    promptCache: z.boolean(),
    price: z.object({ input: z.number(), output: z.number(), cacheRead: z.number(), cacheWrite: z.number() }),
  }),
  output: z.object({
    text: z.string(),
    stopReason: z.string(),
    tokens: z.object({ input: count, output: count, cacheRead: count, cacheWrite: count }),
  }),
});
export type ModelCall = z.infer<typeof modelCall>;

/** The draft that a call led to; it follows from the call alone, so that a call is never made twice for it. */
export const draftOf = ({ sectionId, revision, input, parameters, output }: ModelCall): SectionDraft => ({
  version: 1,
  sectionId,
  revision,
  modelId: parameters.modelId,
  answer: output.text,
  stopReason: output.stopReason,
  usage: toUsage(output.tokens),
  costUsd: costUsd(output.tokens, parameters),
  narrowedAway: input.document.narrowedAway,
  ...(input.document.narrowedAway && { seen: input.document.passages }),
});
