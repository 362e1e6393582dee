import {
  type ContractRoutingRequestedV1,
  type ObjectRef,
  type SectionOutcome,
  type ValidatedSection,
  validatedSectionV1,
} from '@countersign/events';
import { DownstreamError, type ObjectStore, readJson, runKeys, sectionsLeftOut } from '@countersign/shared';

type Request = Pick<ContractRoutingRequestedV1, 'subject' | 'data'>;

/** Whether a reference is what the run's stage wrote under a key, once. */
async function isOwn(store: ObjectStore, ref: ObjectRef | undefined, key: string): Promise<boolean> {
  if (!ref) return false;
  const own = await store.find(key);
  return own?.uri === ref.uri && own.sha256 === ref.sha256;
}

/** A section that is said to be done, where its stage wrote that it passed its checks. */
async function doneSection(
  store: ObjectStore,
  runId: string,
  { id, revision, section }: SectionOutcome,
): Promise<ValidatedSection | undefined> {
  if (!section || !(await isOwn(store, section, runKeys.section(runId, id, revision)))) return undefined;
  const written = await readJson(store, section, validatedSectionV1);
  const { outcome, sectionId, revision: of } = written;
  return outcome === 'passed' && sectionId === id && of === revision ? written : undefined;
}

/**
 * Reads the sections that passed, once all of what a contract is to be weighed by is found to be what its own stages
 * wrote: references come out of rows that somebody may have written to, or whose tokens they exchanged.
 * @throws DownstreamError `ObjectAltered` that names what is not the run's own
 */
export async function readOwnSections(store: ObjectStore, request: Request): Promise<ValidatedSection[]> {
  const { subject: runId, data } = request;
  const { text, classification, brief } = data;
  const done = data.sections.filter(({ status }) => status === 'done');
  const keys: [string, ObjectRef | undefined, string][] = [
    ['text', text, runKeys.text(runId)],
    ['classification', classification, runKeys.classification(runId)],
    ...(brief ? [['brief', brief, runKeys.brief(runId)] as [string, ObjectRef, string]] : []),
  ];
  const [missing, held, sections] = await Promise.all([
    sectionsLeftOut(store, runId, data.sections),
    Promise.all(keys.map(async ([name, ref, key]) => ((await isOwn(store, ref, key)) ? [] : [name]))),
    Promise.all(done.map(async (each) => ({ each, written: await doneSection(store, runId, each) }))),
  ]);
  const notDone = sections.flatMap(({ each, written }) => (written ? [] : [`section ${each.id}`]));
  const others = [...held.flat(), ...notDone, ...missing];
  if (others.length > 0)
    throw new DownstreamError(
      'ObjectAltered',
      `What ${runId} is to be weighed by is not what its stages wrote: ${others.join(', ')}. See countersign audit verify.`,
    );
  return sections.flatMap(({ written }) => written ?? []);
}
