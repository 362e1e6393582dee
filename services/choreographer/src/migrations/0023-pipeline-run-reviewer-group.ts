export const pipelineRunReviewerGroup =
  'ALTER TABLE pipeline_run ADD COLUMN IF NOT EXISTS reviewer_group text';
