import * as z from 'zod';

/** What every function behind a queue is told in its environment. */
export const queueSettings = {
  BUS_NAME: z.string().min(1),
  DEAD_LETTER_QUEUE_URL: z.url(),
};
export type QueueSettings = z.infer<z.ZodObject<typeof queueSettings>>;

/** What every stage of a run is told. */
export const stageSettings = { ...queueSettings, DOCUMENTS_BUCKET: z.string().min(1) };
export type StageSettings = z.infer<z.ZodObject<typeof stageSettings>>;

/** Whose tokens what answers an API believes: those of the stage's own pool, for its own client. */
export const tokenSettings = { TOKEN_ISSUER: z.url(), TOKEN_AUDIENCE: z.string().min(1) };
export type TokenSettings = z.infer<z.ZodObject<typeof tokenSettings>>;
