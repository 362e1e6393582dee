import type * as z from 'zod';
import type { Run } from '../run.ts';
import type { StageTask } from '../stage-task.ts';
import type { ServiceStage, StageDefinition } from './stage-definition.ts';

/** What an answer means: for the state machine, for the run's row, and in money. */
export interface ReadAnswer {
  readonly output: object;
  readonly progress: Partial<Run>;
  /** US dollars. */
  readonly costUsd: number;
}

/**
 * Reads an answer by the contract of its stage.
 * @throws ZodError for one that breaks it.
 */
export function readAnswer(stage: StageDefinition, answer: unknown): ReadAnswer {
  const data = stage.answer.data.parse(answer);
  return { output: stage.output(data), progress: stage.progress(data), costUsd: stage.costUsd(data) };
}

/** The latest recorded answer of a stage, whole; undefined before there is one that keeps the contract. */
export function latestAnswer<Data extends z.ZodObject>(
  tasks: readonly StageTask[],
  { stage, answer }: { readonly stage: ServiceStage; readonly answer: { readonly data: Data } },
): z.infer<Data> | undefined {
  const task = tasks.findLast((each) => each.stage === stage && each.answer);
  return task?.answer ? answer.data.safeParse(JSON.parse(task.answer)).data : undefined;
}
