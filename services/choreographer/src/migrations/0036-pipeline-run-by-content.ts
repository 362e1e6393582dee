export const pipelineRunByContent =
  'CREATE INDEX IF NOT EXISTS pipeline_run_by_content ON pipeline_run (content_hash)';
