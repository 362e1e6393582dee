import {
  briefV1,
  type ContractAssemblyRequestedV1,
  classificationV1,
  extractedTextV1,
  routingV1,
  validatedSectionV1,
} from '@countersign/events';
import { type ObjectStore, readingWarnings, readJson } from '@countersign/shared';
import type { Material } from '../domain/compose-report.ts';

const accountOf = extractedTextV1.pick({ language: true, reading: true, pages: true, text: true });

/** Reads what the stages before have stored. */
export async function gatherMaterial(
  store: ObjectStore,
  { subject, time, data }: ContractAssemblyRequestedV1,
): Promise<Material> {
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
  return {
    runId: subject,
    requestedAt: time,
    request: data,
    text,
    warnings: readingWarnings(text),
    classification,
    routing,
    brief,
    sections: sectionsThat(true),
    withheld: sectionsThat(false),
  };
}
