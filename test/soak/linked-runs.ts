import { contractReceivedV1 } from '@countersign/events';
import type { Evidence, RunEvidence } from './evidence.ts';
import { when } from './problem.ts';
import { countOf, timesOf } from './run-effects.ts';

/** Whether the run came with bytes that another run already works on: an upload whose answer was lost, and made again. */
export const isLinked = ({ run }: RunEvidence): boolean => run.linkedTo !== null;

/** Version of the object that the run was received for; the version tells uploads of the same bytes apart. */
const versionOf = ({ run, events }: RunEvidence): string => {
  const received = events.find(({ type }) => type === contractReceivedV1.type);
  const { versionId } = contractReceivedV1.data.pick({ versionId: true }).parse(received?.data ?? {});
  return JSON.stringify([run.key, versionId ?? `none known to ${run.runId}`]);
};

/**
 * A linked run ends as the run of the same object that does its work, and does nothing itself; its failures are told as often
 * as those of that run, at most.
 */
export function problemsOfLink(evidence: RunEvidence, { runs }: Pick<Evidence, 'runs'>): string[] {
  const { run, execution, versions, events, indexed } = evidence;
  const worker = runs.find((each) => each.run.runId === run.linkedTo);
  if (!worker || isLinked(worker) || worker.run.key !== run.key)
    return [`is linked to ${run.linkedTo}, which is no run of its bytes that works`];
  return [
    ...when(
      runs.some((each) => each !== evidence && versionOf(each) === versionOf(evidence)),
      `is of version ${versionOf(evidence)} of its object, of which another run is`,
    ),
    ...when(worker.run.status !== run.status, `has not ended as ${run.linkedTo} did: ${worker.run.status}`),
    ...when(execution !== undefined, 'has an execution, and is linked'),
    ...when(versions.length > 0, `has written ${versions.length} documents, and is linked`),
    ...when(countOf(events, 'contract.received.v1') !== 1, 'its receipt was not told once'),
    ...when(
      countOf(events, 'contract.failed.v1') > timesOf(worker, 'run-failed'),
      `failed oftener than ${run.linkedTo}, which works for it`,
    ),
    ...when(countOf(events, 'contract.completed.v1') !== 0, 'its end was told, and is that of another'),
    ...when(indexed.contract.length > 0, 'stands in the index, and is linked'),
  ];
}
