import type { BadOutput } from '../../core/protocols/bad-output.ts';

const OFF_SCHEMA = JSON.stringify({ note: 'The section has no issues worth mentioning.' });

const ANSWERS = {
  /** A model that forgets what it was asked: JSON, but not what the schema wants. */
  'off-schema': OFF_SCHEMA,
  malformed: 'Here is the section that you asked for: {findings: none}',
  truncated: OFF_SCHEMA.slice(0, OFF_SCHEMA.length / 2),
  /** No reader may be shown what speaks of itself. */
  unsafe: 'As an AI, I cannot help with that.',
} as const satisfies Record<BadOutput, string>;

/** What a model says that answers badly. */
export const badAnswer = (kind: BadOutput): string => ANSWERS[kind];
