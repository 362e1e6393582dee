export const stageTaskByRun = 'CREATE INDEX IF NOT EXISTS stage_task_by_run ON stage_task (run_id, stage)';
