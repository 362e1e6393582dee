import type { Duties } from '../domain/gate/duties.ts';
import { uploaderOf } from '../domain/run.ts';
import { SERVICE_STAGES } from '../domain/stages/index.ts';
import { latestAnswer } from '../domain/stages/read-answer.ts';
import type { Repositories } from './repositories.ts';

/** What keeps duties apart for a run: several people may have uploaded its bytes, under several names or for either side. */
export async function dutiesOf({ runs, tasks }: Repositories, runId: string): Promise<Duties> {
  const run = await runs.find(runId);
  const sameBytes = run ? await runs.ofContent(run.contentHash) : [];
  const routed = latestAnswer(await tasks.ofRun(runId), SERVICE_STAGES.route);
  return {
    uploaders: sameBytes.flatMap((each) => uploaderOf(each) ?? []),
    uploaderMayApprove: routed?.uploaderMayApprove ?? false,
  };
}
