/** Runs that were in the queue before it said for whom. */
export const pipelineRunTurnOfWaiting = `
UPDATE pipeline_run SET turn_of = lower(coalesce(uploader_email, uploader_id, '')) WHERE run_id IN (
  SELECT run_id FROM pipeline_run WHERE status = 'RECEIVED' AND turn IS NOT NULL AND turn_of IS NULL LIMIT 1000
)`;
