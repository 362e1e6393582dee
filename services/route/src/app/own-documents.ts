import {
  type ContractRoutingRequestedV1,
  type ObjectRef,
  type SectionOutcome,
  sectionPlanV1,
  validatedSectionV1,
} from '@countersign/events';
import { DownstreamError, type ObjectStore, readJson, runKeys } from '@countersign/shared';

type Request = Pick<ContractRoutingRequestedV1, 'subject' | 'data'>;

/** Whether a reference is what the run's stage wrote under a key, once. */
async function isOwn(store: ObjectStore, ref: ObjectRef | undefined, key: string): Promise<boolean> {
  if (!ref) return false;
  const own = await store.find(key);
  return own?.uri === ref.uri && own.sha256 === ref.sha256;
}

/** Whether a section that is said to be done passed its checks, by what its stage wrote. */
async function isDone(store: ObjectStore, runId: string, outcome: SectionOutcome): Promise<boolean> {
  const { id, status, revision, section } = outcome;
  if (status !== 'done') return true;
  if (!section || !(await isOwn(store, section, runKeys.section(runId, id, revision)))) return false;
  const written = await readJson(store, section, validatedSectionV1);
  return written.outcome === 'passed' && written.sectionId === id && written.revision === revision;
}

/** Sections that were planned and are asked of nobody. */
async function leftOut(store: ObjectStore, { subject, data }: Request): Promise<string[]> {
  const ref = await store.find(runKeys.sectionPlan(subject));
  if (!ref) return [];
  const asked = new Set(data.sections.map(({ id }) => id));
  const { sections } = await readJson(store, ref, sectionPlanV1);
  return sections.flatMap(({ id }) => (asked.has(id) ? [] : [`section ${id}`]));
}

/**
 * A contract passes by what its own stages wrote, and by nothing else: references come out of rows that somebody may have
 * written to, or whose tokens they exchanged.
 * @throws DownstreamError `ObjectAltered` that names what is not the run's own
 */
export async function assertOwnDocuments(store: ObjectStore, request: Request): Promise<void> {
  const { subject: runId, data } = request;
  const { text, classification, brief, sections } = data;
  const held: [string, Promise<boolean>][] = [
    ['text', isOwn(store, text, runKeys.text(runId))],
    ['classification', isOwn(store, classification, runKeys.classification(runId))],
    ['brief', brief ? isOwn(store, brief, runKeys.brief(runId)) : Promise.resolve(true)],
    ...sections.map((each): [string, Promise<boolean>] => [`section ${each.id}`, isDone(store, runId, each)]),
  ];
  const [missing, found] = await Promise.all([
    leftOut(store, request),
    Promise.all(held.map(async ([name, isHeld]) => ((await isHeld) ? [] : [name]))),
  ]);
  const others = [...found.flat(), ...missing];
  if (others.length > 0)
    throw new DownstreamError(
      'ObjectAltered',
      `What ${runId} is to be weighed by is not what its stages wrote: ${others.join(', ')}. See countersign audit verify.`,
    );
}
