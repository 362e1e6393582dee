export const pipelineRunSide = 'ALTER TABLE pipeline_run ADD COLUMN IF NOT EXISTS side text';
