import {
  briefV1,
  type ContractAssemblyRequestedV1,
  classificationV1,
  extractedTextV1,
  routingV1,
  validatedSectionV1,
} from '@countersign/events';
import {
  assertOwn,
  DownstreamError,
  type ObjectStore,
  type Referred,
  readingWarnings,
  readJson,
  runKeys,
  sectionsLeftOut,
} from '@countersign/shared';
import type { Material } from '../domain/compose-report.ts';

const accountOf = extractedTextV1.pick({ language: true, reading: true, pages: true, text: true });

/** What a report tells is what the run's own stages wrote: the first one that is written stays. */
const assertOwnDocuments = ({ subject: runId, data }: ContractAssemblyRequestedV1): void =>
  assertOwn(runId, [
    ['text', data.text, runKeys.text(runId)],
    ['classification', data.classification, runKeys.classification(runId)],
    ['routing', data.routing, runKeys.routing(runId, data.round)],
    ['brief', data.brief, runKeys.brief(runId)],
    ...data.sections.map(({ id, status, section, revision }): Referred => {
      const key = status === 'done' ? runKeys.section(runId, id, revision) : runKeys.sectionFolder(runId, id);
      return [`section ${id}`, section, key];
    }),
  ]);

/** @throws DownstreamError `ObjectAltered` where a section is missing, or said to have passed and did not */
async function assertSectionsStand(
  store: ObjectStore,
  { subject: runId, data }: ContractAssemblyRequestedV1,
  standing: Material['sections'],
): Promise<void> {
  const done = data.sections.filter(({ status }) => status === 'done');
  const notPassed = done.flatMap(({ id }) =>
    standing.get(id)?.outcome === 'passed' ? [] : [`section ${id}`],
  );
  const others = [...notPassed, ...(await sectionsLeftOut(store, runId, data.sections))];
  if (others.length > 0)
    throw new DownstreamError(
      'ObjectAltered',
      `What is to be told of ${runId} is not what its stages wrote: ${others.join(', ')}.`,
    );
}

/**
 * Reads what the stages before have stored.
 * @throws DownstreamError `ObjectAltered` where a request refers to anything else
 */
export async function gatherMaterial(
  store: ObjectStore,
  asked: ContractAssemblyRequestedV1,
): Promise<Material> {
  assertOwnDocuments(asked);
  const { subject, time, data } = asked;
  const written = data.sections.flatMap(({ id, status, section }) =>
    section ? [{ id, section, isDone: status === 'done' }] : [],
  );
  const [text, classification, routing, brief, sections] = await Promise.all([
    readJson(store, data.text, accountOf),
    readJson(store, data.classification, classificationV1),
    readJson(store, data.routing, routingV1),
    data.brief && readJson(store, data.brief, briefV1),
    Promise.all(
      written.map(async (each) => ({
        ...each,
        verdict: await readJson(store, each.section, validatedSectionV1),
      })),
    ),
  ]);
  const sectionsThat = (stand: boolean) =>
    new Map(
      sections.flatMap(({ id, isDone, verdict }) => (isDone === stand ? [[id, verdict] as const] : [])),
    );
  const standing = sectionsThat(true);
  await assertSectionsStand(store, asked, standing);
  return {
    runId: subject,
    requestedAt: time,
    request: data,
    text,
    warnings: readingWarnings(text),
    classification,
    routing,
    brief,
    sections: standing,
    withheld: sectionsThat(false),
  };
}
