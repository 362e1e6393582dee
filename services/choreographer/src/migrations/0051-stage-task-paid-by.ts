/** Ids of the events that told what a task was asked, so that each counts once. */
export const stageTaskPaidBy = 'ALTER TABLE stage_task ADD COLUMN IF NOT EXISTS paid_by text';
