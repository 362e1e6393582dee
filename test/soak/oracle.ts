import { type DeadLetter, type Evidence, isSameMessage, type RunEvidence } from './evidence.ts';
import { isLinked, problemsOfLink } from './linked-runs.ts';
import { when } from './problem.ts';
import { problemsOfEffects } from './run-effects.ts';
import { problemsOfRecord } from './run-record.ts';
import { problemsOfTelling } from './told-again.ts';

/**
 * Says in a line each what is not as it must be once every fault is gone, reviews are approved and failed runs were
 * redriven: a contract lost or run twice, a status that the sections, the execution, the history or the documents
 * contradict, something told twice or never, something among the dead letters that was only weather.
 */
export function contradictions(evidence: Evidence): string[] {
  const { dropped, runs, executions, outbox } = evidence;
  const known = new Set(runs.map(({ run }) => run.runId));
  return [
    ...dropped.flatMap((key) => {
      const count = runs.filter((each) => each.run.key === key && !isLinked(each)).length;
      return when(count !== 1, `${key} has ${count} runs that work instead of one`);
    }),
    ...runs.flatMap((each) => {
      const { runId, fileName, status } = each.run;
      return problemsOf(each, evidence).map((problem) => `${runId} (${fileName}, ${status}): ${problem}`);
    }),
    ...executions.flatMap(({ name, status }) => [
      ...when(!known.has(name), `execution ${name} is of no run`),
      ...when(status === 'RUNNING', `execution ${name} still runs`),
    ]),
    ...problemsOfTelling(evidence),
    ...deadLettersOf(evidence),
    ...outbox.map((type) => `${type} was recorded and never told`),
  ];
}

const problemsOf = (run: RunEvidence, evidence: Evidence): string[] =>
  isLinked(run) ? problemsOfLink(run, evidence) : [...problemsOfRecord(run), ...problemsOfEffects(run)];

/** A schedule calls again by itself what its function died at three times. */
const OF_SCHEDULES = ['choreographer-sweep', 'audit-seal'];
const CALLS = 3;
/** As Lambda says it of a function that died, and of no error that one threw. */
const DIED = /^(Runtime\.ExitError|Sandbox\.Timedout): /;

/** Letters of a schedule whose function died by kills, or in a storm by its faults. */
function ofDeath({ kills, wind, deadLetters }: Evidence): DeadLetter[] {
  const most = Math.floor(kills.length / CALLS) + (wind === 'storm' ? 1 : 0);
  return OF_SCHEDULES.flatMap((name) =>
    deadLetters.filter(({ queue, reason }) => queue.endsWith(`-${name}`) && DIED.test(reason)).slice(0, most),
  );
}

/** What nobody can read lies there once, with the reason; nothing else does, since all else was weather. */
function deadLettersOf(evidence: Evidence): string[] {
  const { unreadable, deadLetters, putBack } = evidence;
  const died = ofDeath(evidence);
  return [
    ...unreadable.flatMap((message) => {
      const lying = deadLetters.filter(
        (each) => isSameMessage(message, each) && each.reason.includes('not JSON'),
      ).length;
      return [
        ...when(
          lying === 0,
          `${message.body} was put into ${message.queue} and is not among the dead letters`,
        ),
        ...when(lying > 1, `${message.body} lies ${lying} times among the dead letters`),
      ];
    }),
    ...deadLetters
      .filter((each) => !unreadable.some((message) => isSameMessage(message, each)))
      .filter((each) => !died.includes(each))
      .map((each) => {
        const again = putBack.some((message) => isSameMessage(message, each));
        const { queue, reason, body } = each;
        return `dead letter of ${queue}${again ? ', again after it was put back' : ''}: ${reason}: ${body.slice(0, 300)}`;
      }),
  ];
}
