export const pipelineRunByStatus =
  'CREATE INDEX IF NOT EXISTS pipeline_run_by_status ON pipeline_run (status, turn)';
