export const stageHistoryByRun =
  'CREATE INDEX IF NOT EXISTS stage_history_by_run ON stage_history (run_id, history_id)';
