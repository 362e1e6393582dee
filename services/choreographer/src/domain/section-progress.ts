import type { SectionStatus } from '@countersign/events';
import type { RunSection } from './run-section.ts';
import type { StageTask } from './stage-task.ts';
import { SERVICE_STAGES } from './stages/index.ts';
import { latestAnswer } from './stages/read-answer.ts';

/** How far one section of a run is. */
export interface SectionProgress {
  readonly id: string;
  readonly title: string;
  readonly status: SectionStatus | 'waiting';
  readonly drafts: number;
  readonly retries: number;
  readonly costUsd: number;
  readonly reason: string | null;
}

/** The sections of the plan, in its order, each with what happened to it. */
export function sectionProgress(
  tasks: readonly StageTask[],
  ended: readonly RunSection[],
): SectionProgress[] {
  const ends = new Map(ended.map((section) => [section.sectionId, section]));
  const plan = latestAnswer(tasks, SERVICE_STAGES['plan-sections']);
  return (plan?.sections ?? []).map(({ id, title }) => {
    const own = tasks.filter(({ item }) => item === id);
    const drafts = new Set(own.filter(({ stage }) => stage === 'generate').map(({ revision }) => revision));
    const end = ends.get(id);
    return {
      id,
      title,
      status: end?.status ?? 'waiting',
      drafts: drafts.size,
      retries: own.filter(({ attempt }) => attempt > 0).length,
      costUsd: own.reduce((sum, { costUsd }) => sum + costUsd, 0),
      reason: end?.reason ?? null,
    };
  });
}
