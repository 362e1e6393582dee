export const pipelineRunByLink =
  'CREATE INDEX IF NOT EXISTS pipeline_run_by_link ON pipeline_run (linked_to)';
