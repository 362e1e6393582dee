import * as z from 'zod';

/** A document passed by reference (claim check): where it is, and what it must hash to. */
export const objectRefV1 = z
  .object({
    uri: z
      .string()
      .regex(/^s3:\/\/[^/]+\/[\s\S]+$/)
      .meta({ description: 'Where it is stored' }),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ description: 'SHA-256 of its bytes, hex' }),
    bytes: z.number().int().nonnegative(),
  })
  .meta({ description: 'Reference to a stored document' });

export type ObjectRef = z.infer<typeof objectRefV1>;
