import { sha256 } from './sha256.ts';

/** Keys of a run's objects in the documents bucket. They depend on run, stage, item and revision alone. */
export const runKeys = {
  /** Below which all of them lie. */
  folder: (runId: string) => `runs/${runId}/`,
  text: (runId: string) => `runs/${runId}/text.json`,
  classification: (runId: string) => `runs/${runId}/classification.json`,
  sectionPlan: (runId: string) => `runs/${runId}/section-plan.json`,
  call: (runId: string, sectionId: string, revision: number) =>
    `runs/${runId}/sections/${sectionId}/${revision}/call.json`,
  draft: (runId: string, sectionId: string, revision: number) =>
    `runs/${runId}/sections/${sectionId}/${revision}/draft.json`,
  section: (runId: string, sectionId: string, revision: number) =>
    `runs/${runId}/sections/${sectionId}/${revision}/section.json`,
  /** Below which all drafts and verdicts of a section lie. */
  sectionFolder: (runId: string, sectionId: string) => `runs/${runId}/sections/${sectionId}/`,
  brief: (runId: string) => `runs/${runId}/brief.json`,
  routing: (runId: string, round: number) => `runs/${runId}/routing/${round}.json`,
  routingFolder: (runId: string) => `runs/${runId}/routing/`,
  /** What people and errors said in an event; its record has the rest. */
  words: (runId: string, eventId: string) => `runs/${runId}/words/${eventId}.json`,
  report: (runId: string, round: number, format: 'docx' | 'pdf') =>
    `runs/${runId}/report/${round}/report.${format}`,
} as const;

/**
 * Folders of a run into which one stage alone may write. The bucket's policy names them as `runs/<any>/<folder>/…`, where
 * `<any>` spans slashes: no part of another key of a run may be called so.
 */
export const RUN_FOLDERS = ['alerts', 'extraction', 'report', 'routing', 'words'] as const;

/** Below this, intake writes down who brought what, in the documents bucket: it holds no words of contracts. */
export const INTAKE_PREFIX = 'intake/';

/** Keys of what intake writes down. */
export const intakeKeys = {
  /** Who got the link to upload under a key of the inbox. */
  link: (objectKey: string) => `${INTAKE_PREFIX}links/${sha256(objectKey)}.json`,
  receipt: (runId: string) => `${INTAKE_PREFIX}receipts/${runId}.json`,
  /** That a run is of some bytes. @param hash their SHA-256 (hex) */
  content: (hash: string, runId: string) => `${INTAKE_PREFIX}contents/${hash}/${runId}.json`,
  contents: (hash: string) => `${INTAKE_PREFIX}contents/${hash}/`,
  /** Which task of the state machine a token answers. */
  token: (token: string) => `${INTAKE_PREFIX}tokens/${sha256(token)}.json`,
  /** What a person decided in a round of review. @param at the instant */
  decision: (reviewId: string, personId: string, at: Date) =>
    `${INTAKE_PREFIX}decisions/${reviewId}/${sha256(personId)}-${at.getTime()}.json`,
  decisions: (reviewId: string) => `${INTAKE_PREFIX}decisions/${reviewId}/`,
  /** How all decisions on a run begin, whatever their round. */
  decisionsOnRun: (runId: string) => `${INTAKE_PREFIX}decisions/${runId}-r`,
  /** That somebody had the words of a run forgotten. */
  forgotten: (runId: string) => `${INTAKE_PREFIX}forgotten/${runId}.json`,
} as const;
