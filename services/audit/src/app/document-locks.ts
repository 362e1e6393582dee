/** Object Lock of what a run's stages wrote. */
export interface DocumentLocks {
  /** Locks every version of a finished run, so that it stays what was approved; what is locked already stays so. */
  lock(runId: string): Promise<void>;
}
