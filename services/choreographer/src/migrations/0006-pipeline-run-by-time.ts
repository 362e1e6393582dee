export const pipelineRunByTime =
  'CREATE INDEX IF NOT EXISTS pipeline_run_by_time ON pipeline_run (received_at, run_id)';
