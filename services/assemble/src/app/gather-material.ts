import {
  type ContractAssemblyRequestedV1,
  classificationV1,
  extractedTextV1,
  routingV1,
  validatedSectionV1,
} from '@countersign/events';
import { type ObjectStore, readJson } from '@countersign/shared';
import type { Material } from '../domain/compose-report.ts';

const languageOf = extractedTextV1.pick({ language: true });

/** Reads what the stages before have stored. */
export async function gatherMaterial(
  store: ObjectStore,
  { subject, time, data }: ContractAssemblyRequestedV1,
): Promise<Material> {
  const done = data.sections.flatMap(({ id, status, section }) =>
    status === 'done' && section ? [{ id, section }] : [],
  );
  const [{ language }, classification, routing, sections] = await Promise.all([
    readJson(store, data.text, languageOf),
    readJson(store, data.classification, classificationV1),
    readJson(store, data.routing, routingV1),
    Promise.all(
      done.map(async ({ id, section }) => [id, await readJson(store, section, validatedSectionV1)] as const),
    ),
  ]);
  return {
    runId: subject,
    requestedAt: time,
    request: data,
    language,
    classification,
    routing,
    sections: new Map(sections),
  };
}
