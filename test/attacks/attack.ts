import * as z from 'zod';
import type { Mutation } from '../mutation/mutation.ts';

/** An attack, as the change of a source that takes away what holds it, and the test that has to fail then. */
export interface Attack extends Mutation {
  /** Path of the test from the repository. */
  readonly test: string;
  /** The full name of a test in there that has to fail. */
  readonly fails: RegExp;
}

/** Attacks that one test is to hold. */
export const heldBy = (test: string, attacks: readonly Omit<Attack, 'test'>[]): readonly Attack[] =>
  attacks.map((attack) => ({ ...attack, test }));

const report = z.object({
  testResults: z.array(
    z.object({ assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })) }),
  ),
});

/** Names of the tests that ran and failed, by what vitest's reporter `json` wrote. */
export function failedIn(written: string): { readonly ran: number; readonly failed: readonly string[] } {
  const { testResults } = report.parse(JSON.parse(written));
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  const named = (status: string) => results.filter((each) => each.status === status);
  const failed = named('failed').map(({ fullName }) => fullName);
  return { ran: failed.length + named('passed').length, failed };
}
