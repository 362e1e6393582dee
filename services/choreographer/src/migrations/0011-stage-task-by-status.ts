export const stageTaskByStatus =
  'CREATE INDEX IF NOT EXISTS stage_task_by_status ON stage_task (status, delivered_at)';
