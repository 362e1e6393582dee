/** What the work on a task cost beside models, as the service metered it; earlier tasks have none. */
export const stageTaskWorkUsd = 'ALTER TABLE stage_task ADD COLUMN IF NOT EXISTS work_usd double precision';
