/** What the sweep looks for: runs that nobody was told of, and ends that nobody was told of. */
export const pipelineRunByAnnouncement =
  'CREATE INDEX IF NOT EXISTS pipeline_run_by_announcement ON pipeline_run (announced, linked_to, finished_at)';
