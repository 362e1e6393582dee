import type { ErrorClass } from '@countersign/events';

/** Who acts on an error of a class, and how. */
const NEXT_STEP: Readonly<Record<ErrorClass, string>> = {
  input: 'The document is at fault. Ask the sender for a sound PDF and upload it anew.',
  model: 'The model’s provider failed. Look at its status, quota and the model’s configuration.',
  validation: 'The model’s answers keep breaking the rules. Look at the section’s prompt and rules.',
  downstream:
    'A store or a person did not answer. Look at storage, database, search and the review’s due time.',
  internal: 'This is a bug. Send its message and the run’s id to the developers.',
};

/** What helps where the class says too little: nobody's machines failed. */
const NEXT_STEP_BY_NAME: Readonly<Record<string, string>> = {
  CostCapReached:
    'The contract has cost what it may. Decide whether it is worth more, and have operations raise MaxCostUsd.',
};

/** What whoever looks at an error does about it. */
export const nextStep = ({
  name,
  class: of,
}: {
  readonly name: string;
  readonly class: ErrorClass;
}): string => NEXT_STEP_BY_NAME[name] ?? NEXT_STEP[of];
