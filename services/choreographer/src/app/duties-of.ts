import type { Duties } from '../domain/gate/duties.ts';
import { uploaderOf } from '../domain/run.ts';
import { SERVICE_STAGES } from '../domain/stages/index.ts';
import { latestAnswer } from '../domain/stages/read-answer.ts';
import type { Repositories } from './repositories.ts';

/** What keeps duties apart for a run: the same bytes may have been uploaded by several people, under several names. */
export async function dutiesOf({ runs, tasks }: Repositories, runId: string): Promise<Duties> {
  const run = await runs.find(runId);
  const sameBytes = [...(run ? [run] : []), ...(await runs.linkedTo(runId))];
  const routed = latestAnswer(await tasks.ofRun(runId), SERVICE_STAGES.route);
  return {
    uploaders: sameBytes.flatMap((each) => uploaderOf(each) ?? []),
    uploaderMayApprove: routed?.uploaderMayApprove ?? false,
  };
}
