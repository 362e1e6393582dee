export const pipelineRunUploaderEmail =
  'ALTER TABLE pipeline_run ADD COLUMN IF NOT EXISTS uploader_email text';
