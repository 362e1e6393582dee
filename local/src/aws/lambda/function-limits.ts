import * as z from 'zod';

// https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
export const timeoutSeconds = z.number().int().min(1).max(900);
export const memoryMb = z.number().int().min(128).max(10_240);

const ENVIRONMENT_BYTES = 4096;

/** Environment variables, which together have a limit. */
export const variables = z
  .record(z.string(), z.string())
  .refine(
    (given) => Buffer.byteLength(JSON.stringify(given)) <= ENVIRONMENT_BYTES,
    'The environment variables exceed the 4KB limit.',
  );
