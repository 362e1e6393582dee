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
  const done = data.sections.flatMap(({ id, status, section }) =>
    status === 'done' && section ? [{ id, section }] : [],
  );
  const [text, classification, routing, brief, sections] = await Promise.all([
    readJson(store, data.text, accountOf),
    readJson(store, data.classification, classificationV1),
    readJson(store, data.routing, routingV1),
    data.brief && readJson(store, data.brief, briefV1),
    Promise.all(
      done.map(async ({ id, section }) => [id, await readJson(store, section, validatedSectionV1)] as const),
    ),
  ]);
  return {
    runId: subject,
    requestedAt: time,
    request: data,
    text,
    warnings: readingWarnings(text),
    classification,
    routing,
    brief,
    sections: new Map(sections),
  };
}
