import { type ObjectRef, sectionPlanV1 } from '@countersign/events';
import { DownstreamError } from './errors.ts';
import { type ObjectStore, readJson } from './object-store.ts';
import { runKeys } from './run-keys.ts';
import { parseS3Uri } from './s3-uri.ts';

/**
 * A document that a request refers to, what it is called, and the key under which the run's own stage wrote it, or the
 * folder where it may have been written more than once.
 */
export type Referred = readonly [name: string, ref: ObjectRef | undefined, key: string];

function isOf({ uri }: ObjectRef, key: string): boolean {
  const found = parseS3Uri(uri).key;
  return key.endsWith('/') ? found.startsWith(key) : found === key;
}

/**
 * Refuses a request about a run that refers to what another run's stages wrote, or to what nobody wrote of it: what is
 * made of that would stand under the run's own keys, once and for all.
 * @throws DownstreamError `ObjectAltered` that names what is not the run's own
 */
export function assertOwn(runId: string, referred: readonly Referred[]): void {
  const others = referred.flatMap(([name, ref, key]) => (ref && !isOf(ref, key) ? [name] : []));
  if (others.length === 0) return;
  throw new DownstreamError(
    'ObjectAltered',
    `What is asked of ${runId} refers to what its stages did not write: ${others.join(', ')}.`,
  );
}

/** Sections of a run that were planned, and that a request about all of them says nothing of. */
export async function sectionsLeftOut(
  store: Pick<ObjectStore, 'find' | 'read'>,
  runId: string,
  told: readonly { readonly id: string }[],
): Promise<string[]> {
  const ref = await store.find(runKeys.sectionPlan(runId));
  if (!ref) return [];
  const ids = new Set(told.map(({ id }) => id));
  const { sections } = await readJson(store, ref, sectionPlanV1);
  return sections.flatMap(({ id }) => (ids.has(id) ? [] : [`section ${id}`]));
}
