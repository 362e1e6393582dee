import type { Run } from '../domain/run.ts';

/** Something is locked so that nobody may delete it yet; the message says until when. */
export class StillLocked extends Error {
  override readonly name = 'StillLocked';
}

/** Deletes what holds words of a contract for good, locked or not. */
export interface Erasure {
  /**
   * Deletes every version of the run's source and of all that its stages wrote; what is gone already is none.
   * @returns how many versions there were
   * @throws StillLocked
   */
  erase(run: Run): Promise<number>;
}
