import type { Run } from '../domain/run.ts';

/** Deletes what holds words of a contract for good, locked or not. */
export interface Erasure {
  /**
   * Deletes every version of the run's source and of all that its stages wrote; what is gone already is none.
   * @returns how many versions there were
   * @throws Refusal 409 `Locked` when something is locked so that nobody may delete it yet
   */
  erase(run: Run): Promise<number>;
}
