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
  'told_mail',
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
      'told_mail',
    ],
    UPDATE: [
      'content_owner',
      'pending_review',
      'pipeline_run',
      'review_decision',
      'stage_task',
      'sweep_place',
      'told_mail',
    ],
    DELETE: ['announcement', 'told_mail'],
  },
  dispatch: {
    INSERT: [
      'announcement',
      'circuit',
      'pending_review',
      'stage_history',
      'stage_task',
      'sweep_place',
      'told_mail',
    ],
    UPDATE: ['circuit', 'pending_review', 'pipeline_run', 'stage_task', 'sweep_place', 'told_mail'],
    DELETE: ['announcement', 'circuit', 'told_mail'],
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
    INSERT: ['stage_history', 'sweep_place', 'told_mail'],
    UPDATE: ['pipeline_run', 'sweep_place', 'told_mail'],
    DELETE: ['told_mail'],
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
    INSERT: ['announcement', 'content_owner', 'pipeline_run', 'stage_history', 'sweep_place', 'told_mail'],
    UPDATE: ['content_owner', 'pending_review', 'pipeline_run', 'stage_task', 'sweep_place', 'told_mail'],
    DELETE: ['announcement', 'told_mail'],
  },
  record: {
    INSERT: ['run_section', 'stage_history', 'sweep_place'],
    UPDATE: ['pending_review', 'pipeline_run', 'run_section', 'stage_task', 'sweep_place'],
    DELETE: [],
  },
  resume: {
    INSERT: ['circuit', 'spending', 'stage_history'],
    UPDATE: ['circuit', 'pipeline_run', 'spending', 'stage_task'],
    DELETE: ['circuit'],
  },
  sweep: {
    INSERT: ['announcement', 'content_owner', 'pipeline_run', 'stage_history', 'sweep_place', 'told_mail'],
    UPDATE: [
      'content_owner',
      'pending_review',
      'pipeline_run',
      'review_decision',
      'stage_task',
      'sweep_place',
      'told_mail',
    ],
    DELETE: ['announcement', 'told_mail'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Writing, readonly Table[]>>>>;

export type FunctionName = keyof typeof GRANTS;

/** The role of the database that a function acts as. */
export const roleOf = (name: FunctionName): string => `countersign_${name}`;
