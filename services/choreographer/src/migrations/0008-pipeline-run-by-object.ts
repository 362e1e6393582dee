export const pipelineRunByObject =
  'CREATE INDEX IF NOT EXISTS pipeline_run_by_object ON pipeline_run (bucket, object_key)';
