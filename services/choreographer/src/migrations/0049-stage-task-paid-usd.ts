/** What models and Textract asked the attempt itself; null until it is told. */
export const stageTaskPaidUsd = 'ALTER TABLE stage_task ADD COLUMN IF NOT EXISTS paid_usd double precision';
