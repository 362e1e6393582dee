/** Who a run in the queue waits for its turn with; see uploaderKey of domain/intake/queue.ts. */
export const pipelineRunTurnOf = 'ALTER TABLE pipeline_run ADD COLUMN IF NOT EXISTS turn_of text';
