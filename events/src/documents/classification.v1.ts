import * as z from 'zod';
import { contractType, score } from '../vocabulary.ts';

export const typeScoreV1 = z.object({ type: contractType, score });
export type TypeScore = z.infer<typeof typeScoreV1>;

/** `runs/<runId>/classification.json`: the contract's type and the whole ranking behind it. */
export const classificationV1 = z.object({
  version: z.literal(1),
  contractType,
  score,
  threshold: score.meta({ description: 'Score below which a person decides' }),
  confident: z.boolean(),
  ranking: z.array(typeScoreV1).min(1).meta({ description: 'All types, best first' }),
  model: z.string().meta({ description: 'Endpoint or model that answered' }),
});
export type Classification = z.infer<typeof classificationV1>;
