import type { RunEvidence } from './evidence.ts';
import { when } from './problem.ts';

/** For each good end of a run: how its execution ends, and the word of its history. */
const ENDS: Readonly<Record<string, { readonly execution: string; readonly word: string }>> = {
  COMPLETED: { execution: 'SUCCEEDED', word: 'completed' },
  PARTIAL: { execution: 'SUCCEEDED', word: 'partial' },
  REJECTED: { execution: 'SUCCEEDED', word: 'rejected' },
};

/** What the row of a run says against its execution, its history, its sections and its tasks. */
export const problemsOfRecord = (evidence: RunEvidence): string[] => [
  ...endOf(evidence),
  ...historyOf(evidence),
  ...sectionsOf(evidence),
  ...tasksOf(evidence),
];

function endOf({ run: { status, stage }, execution, announced }: RunEvidence): string[] {
  const expected = ENDS[status]?.execution;
  if (expected === undefined) return ['has not ended well'];
  return [
    ...when(execution !== expected, `its execution is ${execution ?? 'missing'} instead of ${expected}`),
    ...when(stage !== null, `has ended, and is at ${stage}`),
    ...when(announced !== status, `has marked ${announced} as told`),
  ];
}

function historyOf({ run: { status, timeline, reviews } }: RunEvidence): string[] {
  const count = (what: string, item: string | null = null) =>
    timeline.filter((entry) => entry.what === what && (item === null || entry.item === item)).length;
  const ends = Object.values(ENDS).filter(({ word }) => count(word) > 0);
  const told = ends.map(({ word }) => `${count(word)} ${word}`).join(', ');
  const word = ENDS[status]?.word;
  const sections = new Set(timeline.flatMap(({ what, item }) => (what.startsWith('section-') ? [item] : [])));
  const ended = (item: string | null) =>
    timeline.filter((entry) => entry.what.startsWith('section-') && entry.item === item).length;
  const rounds = new Set(reviews.map(({ round }) => round)).size;
  return [
    ...when(count('received') !== 1, `its history says ${count('received')} times that it was received`),
    ...when(word !== undefined && told !== `1 ${word}`, `its history says ${told || 'nothing'} of its end`),
    ...[...sections].flatMap((item) =>
      when(ended(item) > Math.max(1, rounds), `its history says ${ended(item)} times that ${item} ended`),
    ),
  ];
}

function sectionsOf({ run: { status, sections, sectionDetails } }: RunEvidence): string[] {
  const failed = sectionDetails.filter((section) => section.status !== 'done').map(({ id }) => id);
  const lost = sections.total - sections.passed - sections.failed;
  return [
    ...when(lost !== 0, `${lost} sections neither passed nor failed`),
    ...when(
      failed.length !== sections.failed,
      `counts ${sections.failed} failed sections; failed are [${failed}]`,
    ),
    ...when(
      status === 'COMPLETED' && sections.failed > 0,
      `completed with ${sections.failed} failed sections`,
    ),
    ...when(status === 'PARTIAL' && sections.failed === 0, 'is partial, and no section failed'),
  ];
}

function tasksOf({ run: { tasks } }: RunEvidence): string[] {
  const waiting = tasks.filter(({ status }) => status === 'waiting');
  return waiting.map(({ stage, item }) => `still waits for ${[stage, item].filter(Boolean).join(' ')}`);
}
