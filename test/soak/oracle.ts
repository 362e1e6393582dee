import type { Evidence, RunEvidence } from './evidence.ts';
import { when } from './problem.ts';
import { problemsOfEffects } from './run-effects.ts';
import { problemsOfRecord } from './run-record.ts';

/**
 * Says in a line each what is not as it must be once every fault is gone, reviews are approved and failed runs were
 * redriven: a contract lost or run twice, a status that the sections, the execution, the history or the documents
 * contradict, something told twice or never, something among the dead letters that was only weather.
 */
export function contradictions({ dropped, runs, executions, deadLetters, outbox }: Evidence): string[] {
  const known = new Set(runs.map(({ run }) => run.runId));
  return [
    ...dropped.flatMap((key) => {
      const count = runs.filter(({ run }) => run.key === key).length;
      return when(count !== 1, `${key} has ${count} runs instead of one`);
    }),
    ...runs.flatMap((evidence) => {
      const { runId, fileName, status } = evidence.run;
      return problemsOf(evidence).map((problem) => `${runId} (${fileName}, ${status}): ${problem}`);
    }),
    ...executions.flatMap(({ name, status }) => [
      ...when(!known.has(name), `execution ${name} is of no run`),
      ...when(status === 'RUNNING', `execution ${name} still runs`),
    ]),
    ...deadLetters,
    ...outbox.map((type) => `${type} was recorded and never told`),
  ];
}

const problemsOf = (evidence: RunEvidence): string[] => [
  ...problemsOfRecord(evidence),
  ...problemsOfEffects(evidence),
];
