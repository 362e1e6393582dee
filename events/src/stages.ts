/** The stages of a run, in the order in which a clean run passes them. */
export const STAGES = [
  'extract',
  'classify',
  'plan-sections',
  'generate',
  'validate',
  'brief',
  'route',
  'review',
  'assemble',
  'index',
] as const;
export type Stage = (typeof STAGES)[number];
