export const pipelineRunLeadGroup = 'ALTER TABLE pipeline_run ADD COLUMN IF NOT EXISTS lead_group text';
