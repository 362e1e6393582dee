import type { Breach, Recorded, TableRun, VerifyPorts } from './verification.ts';

/** For how long a virus scanner may be waited for before that is told. */
const SCAN_MS = 86_400_000;

/** Whether a row says no more than that a file waits for a virus scanner. */
const saysWaiting = (run: TableRun): boolean =>
  run.status === 'RECEIVED' &&
  run.facts.reviewerGroup === null &&
  !run.reports.pdf &&
  !run.reports.docx &&
  run.sections.length + run.decisions.length + run.reviews.length === 0;

const isLately = ({ now }: VerifyPorts, { changedAt }: TableRun): boolean =>
  changedAt.some((at) => Math.abs(now().getTime() - Date.parse(at)) <= SCAN_MS);

/** Whether the very file of a row lies where scanners look; nobody knows where documents are left out. */
async function isThere({ bucket, scanned }: VerifyPorts, { facts: { key, versionId } }: TableRun) {
  if (scanned === undefined || typeof key !== 'string') return false;
  if (bucket === undefined) return true;
  for await (const history of bucket(scanned).histories(key))
    if (history.key === key) return history.versions.some((each) => each.versionId === versionId);
  return false;
}

/** Whether a run of which nothing is recorded may wait for a scanner, and what to say where that is silent for too long. */
export async function waitingFor(
  ports: VerifyPorts,
  run: TableRun,
  recorded: Recorded,
): Promise<{ readonly mayBe: boolean; readonly tooLong?: Breach }> {
  if (recorded.runs.has(run.runId) || !saysWaiting(run)) return { mayBe: false };
  if (isLately(ports, run)) return { mayBe: true };
  if (!(await isThere(ports, run))) return { mayBe: false };
  const since = run.changedAt.toSorted().at(-1);
  const problem = `has waited for a virus scanner since ${since}: nobody read its file, and nothing is recorded of it yet`;
  return { mayBe: true, tooLong: { where: `run ${run.runId} in the table`, problem } };
}
