export const pipelineRunUploaderName = 'ALTER TABLE pipeline_run ADD COLUMN IF NOT EXISTS uploader_name text';
