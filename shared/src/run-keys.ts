/** Keys of a run's objects in the documents bucket. They depend on run, stage, item and revision alone. */
export const runKeys = {
  text: (runId: string) => `runs/${runId}/text.json`,
  classification: (runId: string) => `runs/${runId}/classification.json`,
  sectionPlan: (runId: string) => `runs/${runId}/section-plan.json`,
  call: (runId: string, sectionId: string, revision: number) =>
    `runs/${runId}/sections/${sectionId}/${revision}/call.json`,
  draft: (runId: string, sectionId: string, revision: number) =>
    `runs/${runId}/sections/${sectionId}/${revision}/draft.json`,
  section: (runId: string, sectionId: string, revision: number) =>
    `runs/${runId}/sections/${sectionId}/${revision}/section.json`,
  brief: (runId: string) => `runs/${runId}/brief.json`,
  routing: (runId: string, round: number) => `runs/${runId}/routing/${round}.json`,
  /** What people and errors said in an event; its record has the rest. */
  words: (runId: string, eventId: string) => `runs/${runId}/words/${eventId}.json`,
  report: (runId: string, round: number, format: 'docx' | 'pdf') =>
    `runs/${runId}/report/${round}/report.${format}`,
} as const;
