/** The place in the queue of runs that wait to be started; see domain/intake/queue.ts. */
export const pipelineRunTurn = 'ALTER TABLE pipeline_run ADD COLUMN IF NOT EXISTS turn integer';
