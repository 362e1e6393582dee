import { classificationV1, routingV1, sectionOutcomeV1 } from '@countersign/events';
import { DownstreamError, intakeKeys, readJson, runKeys } from '@countersign/shared';
import * as z from 'zod';
import type { StageCommand } from './dispatch-command.ts';
import { type HeldAnswerPorts, isApproved } from './held-answer.ts';

type Asked = Pick<StageCommand, 'runId' | 'round' | 'request'>;

const told = z.object({ sections: z.array(sectionOutcomeV1) });

/** Whether a contract needs nobody: low risk by its routing, a certain type, every section done, and sent back by nobody. */
async function passesByItself(
  { documents }: HeldAnswerPorts,
  { runId, round, request }: Asked,
): Promise<boolean> {
  if (round > 0) return false;
  const { sections } = told.parse(request);
  if (sections.some(({ status }) => status !== 'done')) return false;
  const routing = await documents.find(runKeys.routing(runId, round));
  if (!routing || (await readJson(documents, routing, routingV1)).route !== 'auto-approve') return false;
  const classification = await documents.find(runKeys.classification(runId));
  return (
    classification !== undefined && (await readJson(documents, classification, classificationV1)).confident
  );
}

/**
 * Lets no report be written of a contract that nobody approved and that does not pass by itself, by what was written down
 * outside of tables and state machine: whoever may answer a task, or change the state machine, approves nothing by that.
 * Runs of before receipts go by the state machine.
 * @throws DownstreamError `ObjectAltered`
 */
export async function assertPassed(ports: HeldAnswerPorts, asked: Asked): Promise<void> {
  const { runId, round } = asked;
  if (!(await ports.documents.find(intakeKeys.receipt(runId)))) return;
  if ((await passesByItself(ports, asked)) || (await isApproved(ports, { runId, round }))) return;
  throw new DownstreamError(
    'ObjectAltered',
    `A report of ${runId} is asked for, and nobody approved it in round ${round}. See countersign audit verify.`,
  );
}
