import type { StageTask } from './stage-task.ts';
import { SERVICE_STAGES } from './stages/index.ts';
import { readAnswer } from './stages/read-answer.ts';

/** JSON text that the state machine gets for a task that was answered. */
export function taskOutput({ stage, answer }: Pick<StageTask, 'stage' | 'answer'>): string {
  if (answer === null) return '{}';
  if (stage === 'review') return answer;
  return JSON.stringify(readAnswer(SERVICE_STAGES[stage], JSON.parse(answer)).output);
}
