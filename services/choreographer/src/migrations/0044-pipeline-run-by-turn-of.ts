export const pipelineRunByTurnOf =
  'CREATE INDEX IF NOT EXISTS pipeline_run_by_turn_of ON pipeline_run (turn_of, status, turn)';
