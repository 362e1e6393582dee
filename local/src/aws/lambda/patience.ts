import type { FunctionConfiguration } from './function-configuration.ts';
import type { Instance } from './instance.ts';

/**
 * An instance that is busy is soon done: waiting for it as long as some starts of its function take is cheaper than a
 * second one beside it. Starts take longer on a machine that has more to do than it can, where another helps least.
 */
const STARTS_WAITED = 4;
const LEAST_MS = 1_500;

/** How long a busy instance of each function is waited for, by how long its starts take. */
export function createPatience() {
  const startMs = new Map<string, number>();
  return {
    learn({ configuration: { name }, startMs: took }: Instance): void {
      if (took !== undefined) startMs.set(name, took);
    },
    with: ({ name }: FunctionConfiguration): number =>
      Math.max(LEAST_MS, STARTS_WAITED * (startMs.get(name) ?? 0)),
  };
}
