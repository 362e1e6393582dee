export const pipelineRunUploaderId = 'ALTER TABLE pipeline_run ADD COLUMN IF NOT EXISTS uploader_id text';
