/** Of `cost_usd`, what a run cost beside models when it last ended; a redrive adds what is new. */
export const pipelineRunOverheadUsd =
  'ALTER TABLE pipeline_run ADD COLUMN IF NOT EXISTS overhead_usd double precision';
