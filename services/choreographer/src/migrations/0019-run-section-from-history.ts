/** Ends of sections that earlier versions told by the words of the history alone. */
export const runSectionFromHistory = `
INSERT INTO run_section (run_id, section_id, status, reason, ended_at)
SELECT run_id, item, substr(what, 9), detail, at FROM stage_history AS ended
WHERE what IN ('section-done', 'section-failed', 'section-unsafe') AND item IS NOT NULL
AND NOT EXISTS (
  SELECT 1 FROM stage_history AS later WHERE later.run_id = ended.run_id AND later.item = ended.item
  AND later.what IN ('section-done', 'section-failed', 'section-unsafe') AND later.history_id > ended.history_id
)
AND NOT EXISTS (SELECT 1 FROM run_section WHERE run_section.run_id = ended.run_id AND section_id = item)
LIMIT 1000
ON CONFLICT (run_id, section_id) DO NOTHING`;
