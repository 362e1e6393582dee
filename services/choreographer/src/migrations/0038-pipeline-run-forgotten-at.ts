export const pipelineRunForgottenAt =
  'ALTER TABLE pipeline_run ADD COLUMN IF NOT EXISTS forgotten_at timestamptz';
