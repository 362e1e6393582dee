import * as z from 'zod';

/** A member of a request that changes nothing on one machine, and is taken whatever it holds. */
export const ignored = z.unknown().optional();

/** What is wrong with an input, each member that is not supported by its name. */
export function inputProblems(error: z.ZodError): string {
  const unsupported = error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key].join('.')) : [],
  );
  if (unsupported.length === 0) return z.prettifyError(error);
  return `The embedded runtime does not support ${unsupported.join(', ')}.`;
}
