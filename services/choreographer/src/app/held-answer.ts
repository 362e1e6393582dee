import {
  classificationV1,
  type ObjectRef,
  routingV1,
  type SavedDecision,
  savedTokenV1,
} from '@countersign/events';
import { intakeKeys, type ObjectStore, putJsonOnce, readJson, runKeys } from '@countersign/shared';
import type * as z from 'zod';
import { reviewIdOf } from '../domain/gate/review.ts';
import type { ReviewAnswer } from '../domain/gate/review-outcome.ts';
import { uploaderIn } from '../domain/intake/receipt.ts';
import type { StageTask } from '../domain/stage-task.ts';
import { assemble as assembleStage } from '../domain/stages/assemble.ts';
import { classify as classifyStage } from '../domain/stages/classify.ts';
import { route as routeStage } from '../domain/stages/route.ts';
import { type RunDocuments, receiptOfRun } from './receipts.ts';
import { savedDecisionsOf } from './saved-decisions.ts';

export interface HeldAnswerPorts {
  readonly documents: RunDocuments;
  /** People who approve at least where nobody knows who uploaded the contract. */
  readonly approvalsOfUnknown: number;
}

type Asked = Pick<StageTask, 'runId' | 'stage' | 'round' | 'token'>;

/** By the first three a contract passes, or does not; what is weighed is held by `route`, and what follows is held here. */
const HELD: ReadonlySet<StageTask['stage']> = new Set(['classify', 'route', 'review', 'assemble', 'index']);
const isHeld = ({ stage }: Pick<StageTask, 'stage'>): boolean => HELD.has(stage);

/** Writes down which task a token answers, before there is a row of it, of the stages whose answers are held. */
export async function saveToken(documents: ObjectStore, { token, ...asked }: Asked): Promise<void> {
  if (!isHeld(asked)) return;
  const { runId, stage, round } = asked;
  await putJsonOnce(documents, intakeKeys.token(token), { version: 1, runId, stage, round });
}

/** Where an answer is not what was written down outside the tables. */
export interface AlteredAnswer {
  readonly document: ObjectRef;
  readonly differs: readonly string[];
}

type Answered = Pick<StageTask, 'runId' | 'stage' | 'round' | 'answer'>;

const isSame = (said: ObjectRef, written: ObjectRef): boolean =>
  said.sha256 === written.sha256 && said.uri === written.uri;

/** A document that a stage wrote, and what an answer says of it. */
interface Told<Field extends string> {
  /** What the answer calls it. */
  readonly name: string;
  readonly key: string;
  readonly schema: z.ZodType<Readonly<Record<Field, unknown>>>;
  readonly ref: ObjectRef;
  readonly said: Readonly<Record<Field, unknown>>;
  readonly fields: readonly Field[];
}

/** Where an answer is not what the document says that lies under the run's own key, field by field. */
async function alteredDocument<Field extends string>(
  { documents }: HeldAnswerPorts,
  { name, key, schema, ref, said, fields }: Told<Field>,
): Promise<string[]> {
  const written = await documents.find(key);
  if (!written) return [name];
  const document = await readJson(documents, written, schema);
  return [
    ...(isSame(ref, written) ? [] : [name]),
    ...fields.filter((field) => said[field] !== document[field]),
  ];
}

/** Whether the type is certain: no contract passes without a person where it is not. */
function alteredClassification(ports: HeldAnswerPorts, { runId, answer }: Answered): Promise<string[]> {
  const said = classifyStage.answer.data.parse(JSON.parse(answer ?? 'null'));
  return alteredDocument(ports, {
    ...{ name: 'classification', key: runKeys.classification(runId), schema: classificationV1 },
    ...{ ref: said.classification, said, fields: ['contractType', 'score', 'confident'] },
  });
}

/** How the contract was routed: a row that says otherwise would let it pass. */
function alteredRouting(ports: HeldAnswerPorts, { runId, round, answer }: Answered): Promise<string[]> {
  const said = routeStage.answer.data.parse(JSON.parse(answer ?? 'null'));
  return alteredDocument(ports, {
    ...{ name: 'routing', key: runKeys.routing(runId, round), schema: routingV1 },
    ...{ ref: said.routing, said, fields: ['route', 'group', 'lead', 'approvalsRequired', 'reviewHours'] },
  });
}

/** The report is the one that was written for this run and round. */
async function alteredReport(
  { documents }: HeldAnswerPorts,
  { runId, round, answer }: Answered,
): Promise<string[]> {
  const said = assembleStage.answer.data.parse(JSON.parse(answer ?? 'null'));
  const held = await Promise.all(
    (['docx', 'pdf'] as const).map(async (format) => {
      const ref = await documents.find(runKeys.report(runId, round, format));
      return ref && isSame(said[format], ref) ? [] : [`report.${format}`];
    }),
  );
  return held.flat();
}

/** Where an answer is not what stands outside the tables. An index says only how much it wrote. */
async function alteredFields(ports: HeldAnswerPorts, task: Answered): Promise<string[]> {
  if (task.stage === 'classify') return alteredClassification(ports, task);
  if (task.stage === 'route') return alteredRouting(ports, task);
  if (task.stage === 'assemble') return alteredReport(ports, task);
  return task.stage !== 'review' || (await isDecided(ports, task)) ? [] : ['decisions'];
}

async function approvalsRequired(
  { documents, approvalsOfUnknown }: HeldAnswerPorts,
  { runId, round }: Pick<StageTask, 'runId' | 'round'>,
): Promise<number> {
  const [ref, receipt] = await Promise.all([
    documents.find(runKeys.routing(runId, round)),
    receiptOfRun(documents, runId),
  ]);
  const routed = ref ? (await readJson(documents, ref, routingV1)).approvalsRequired : 0;
  const isUnknown = receipt !== undefined && !uploaderIn(receipt.document)?.id;
  return Math.max(1, routed, isUnknown ? approvalsOfUnknown : 0);
}

const sectionsOf = (decisions: readonly SavedDecision[]): string =>
  [...new Set(decisions.flatMap(({ sections }) => sections))].toSorted().join(' ');

const decisionsIn = ({ documents }: HeldAnswerPorts, { runId, round }: Pick<StageTask, 'runId' | 'round'>) =>
  savedDecisionsOf(documents, reviewIdOf(runId, round));

/** Whether as many approved in a round as had to, and nobody rejected it, by what was written down of them. */
export async function isApproved(
  ports: HeldAnswerPorts,
  task: Pick<StageTask, 'runId' | 'round'>,
): Promise<boolean> {
  const kept = await decisionsIn(ports, task);
  const those = (decision: SavedDecision['decision']) => kept.filter((each) => each.decision === decision);
  return those('approve').length >= (await approvalsRequired(ports, task)) && those('reject').length === 0;
}

/** Whether people decided so, by what was written down of them. */
async function isDecided(ports: HeldAnswerPorts, task: Answered): Promise<boolean> {
  const { outcome, sections }: ReviewAnswer = JSON.parse(task.answer ?? 'null');
  if (outcome === 'approved') return isApproved(ports, task);
  const kept = await decisionsIn(ports, task);
  const those = (decision: SavedDecision['decision']) => kept.filter((each) => each.decision === decision);
  if (outcome === 'rejected') return those('reject').length > 0;
  return sectionsOf(those('request-changes')) === [...sections].toSorted().join(' ');
}

/** Of a token there is a note from before there is a row of it: one without was put into the row by somebody else. */
async function unknownToken(
  { documents }: HeldAnswerPorts,
  { runId }: Answered,
): Promise<AlteredAnswer | undefined> {
  const receipt = await receiptOfRun(documents, runId);
  return receipt && { document: receipt.ref, differs: ['token'] };
}

/**
 * Holds an answer by which a contract passes to what was written down where nobody comes to who may write to the tables
 * alone: the token to its task, type, routing and report to their documents, an outcome to the people who decided.
 * Undefined where it is so, and for runs of before any of it was written down; without its note a token answers no task of
 * any other.
 */
export async function alteredAnswer(
  ports: HeldAnswerPorts,
  task: Answered & Pick<StageTask, 'token'>,
): Promise<AlteredAnswer | undefined> {
  const ref = await ports.documents.find(intakeKeys.token(task.token));
  if (!ref) return isHeld(task) ? unknownToken(ports, task) : undefined;
  const { runId, stage, round } = await readJson(ports.documents, ref, savedTokenV1);
  const isOfTask = runId === task.runId && stage === task.stage && round === task.round;
  if (!isOfTask) return { document: ref, differs: ['token'] };
  const differs = await alteredFields(ports, task);
  return differs.length > 0 ? { document: ref, differs } : undefined;
}
