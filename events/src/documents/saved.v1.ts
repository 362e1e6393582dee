import * as z from 'zod';

const version = z.literal(1);
const name = z.string().nullable();
const email = z.string().nullable();

/** `intake/links/<hash of key>.json`: who got the link to upload under a key. */
export const savedLinkV1 = z.object({
  version,
  person: z.object({ id: z.string(), name: z.string(), email }),
});
export type SavedLink = z.infer<typeof savedLinkV1>;

/** `intake/tokens/<hash of token>.json`: which task of the state machine a token answers. */
export const savedTokenV1 = z.object({
  version,
  runId: z.string(),
  stage: z.string(),
  round: z.number().int(),
});
export type SavedToken = z.infer<typeof savedTokenV1>;

/**
 * `intake/decisions/<reviewId>/<hash of person>-<instant>.json`: a decision where it was written down before there was a
 * row of it: none of the words.
 */
export const savedDecisionV1 = z.object({
  version,
  by: z.object({ id: z.string(), name, email }),
  at: z.iso.datetime(),
  decision: z.enum(['approve', 'reject', 'request-changes']),
  sections: z.array(z.string()),
});
export type SavedDecision = z.infer<typeof savedDecisionV1>;

/**
 * `intake/forgotten/<runId>.json`: who had the words of a run forgotten, and of which bytes and which version of an object
 * it is: nothing else is deleted for it.
 */
export const savedForgettingV1 = z.object({
  version,
  runId: z.string(),
  source: z.object({ bucket: z.string(), key: z.string(), versionId: z.string().nullable() }),
  contentHash: z.string(),
  by: z.object({ id: z.string().nullable(), name: z.string(), email }),
  at: z.iso.datetime(),
  reason: z.string(),
});
export type SavedForgetting = z.infer<typeof savedForgettingV1>;
