import type { Duties } from '../domain/gate/duties.ts';
import { uploaderOf } from '../domain/run.ts';
import { SERVICE_STAGES } from '../domain/stages/index.ts';
import { latestAnswer } from '../domain/stages/read-answer.ts';
import type { Evidence } from './evidence.ts';
import type { Repositories } from './repositories.ts';

/**
 * What keeps duties apart for a run: several people may have uploaded its bytes, under several names or for either side.
 * Rows can only take rights away; of a run of before receipts there is nothing else.
 */
export async function dutiesOf(
  { runs, tasks }: Repositories,
  runId: string,
  evidence: Evidence | undefined,
): Promise<Duties> {
  const run = await runs.find(runId);
  const sameBytes = run ? await runs.ofContent(run.contentHash) : [];
  const inRows = sameBytes.flatMap((each) => uploaderOf(each) ?? []);
  const routed = evidence ? evidence.routing : latestAnswer(await tasks.ofRun(runId), SERVICE_STAGES.route);
  return {
    uploaders: [...inRows, ...(evidence?.uploaders ?? [])],
    uploaderMayApprove: routed?.uploaderMayApprove ?? false,
  };
}
