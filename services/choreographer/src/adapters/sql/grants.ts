export const TABLES = [
  'announcement',
  'circuit',
  'content_owner',
  'forget_request',
  'pending_review',
  'pipeline_run',
  'review_decision',
  'run_section',
  'schema_grant',
  'schema_migration',
  'spending',
  'stage_history',
  'stage_task',
  'sweep_place',
  'upload',
] as const;

export type Table = (typeof TABLES)[number];
export type Writing = 'INSERT' | 'UPDATE' | 'DELETE';

/**
 * What each function may write; all of them may read all tables. test/contract holds it to what the code of each can
 * write. A row is locked by the right to change it.
 */
export const GRANTS = {
  api: {
    INSERT: [
      'announcement',
      'content_owner',
      'pipeline_run',
      'review_decision',
      'stage_history',
      'sweep_place',
    ],
    UPDATE: [
      'content_owner',
      'pending_review',
      'pipeline_run',
      'review_decision',
      'stage_task',
      'sweep_place',
    ],
    DELETE: ['announcement'],
  },
  dispatch: {
    INSERT: ['announcement', 'circuit', 'pending_review', 'stage_history', 'stage_task'],
    UPDATE: ['circuit', 'pending_review', 'pipeline_run', 'stage_task'],
    DELETE: ['announcement', 'circuit'],
  },
  erase: {
    INSERT: ['announcement', 'stage_history'],
    UPDATE: [
      'pending_review',
      'pipeline_run',
      'review_decision',
      'run_section',
      'stage_history',
      'stage_task',
    ],
    DELETE: ['announcement', 'content_owner', 'forget_request'],
  },
  executions: {
    INSERT: ['stage_history'],
    UPDATE: ['pipeline_run'],
    DELETE: [],
  },
  forget: {
    INSERT: ['announcement', 'forget_request', 'stage_history'],
    UPDATE: [
      'pending_review',
      'pipeline_run',
      'review_decision',
      'run_section',
      'stage_history',
      'stage_task',
    ],
    DELETE: ['announcement', 'content_owner', 'forget_request'],
  },
  intake: {
    INSERT: ['announcement', 'content_owner', 'pipeline_run', 'stage_history'],
    UPDATE: ['content_owner', 'pending_review', 'pipeline_run', 'stage_task'],
    DELETE: ['announcement'],
  },
  record: {
    INSERT: ['run_section', 'stage_history'],
    UPDATE: ['pending_review', 'pipeline_run', 'run_section', 'stage_task'],
    DELETE: [],
  },
  resume: {
    INSERT: ['circuit', 'spending', 'stage_history'],
    UPDATE: ['circuit', 'pipeline_run', 'spending', 'stage_task'],
    DELETE: ['circuit'],
  },
  sweep: {
    INSERT: ['announcement', 'content_owner', 'pipeline_run', 'stage_history', 'sweep_place'],
    UPDATE: [
      'content_owner',
      'pending_review',
      'pipeline_run',
      'review_decision',
      'stage_task',
      'sweep_place',
    ],
    DELETE: ['announcement'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Writing, readonly Table[]>>>>;

export type FunctionName = keyof typeof GRANTS;

/** The role of the database that a function acts as. */
export const roleOf = (name: FunctionName): string => `countersign_${name}`;
