import { readTracked, trackedFiles } from '../../../checks/tracked-files.ts';

/** A key of a schema that a configuration is read by, and a variable that is read without one. */
const READ =
  /^\s*([A-Z][A-Z0-9_]*):|\{ ([A-Z][A-Z0-9_]*):|, ([A-Z][A-Z0-9_]*): z\.|\benv\.([A-Z][A-Z0-9_]*)/gm;

/** The variables that the code of a service reads, and what the services share. */
export const variablesReadBy = (service: string): ReadonlySet<string> =>
  new Set(
    trackedFiles(`services/${service}/*.ts`, 'shared/*.ts')
      .filter((file) => !file.endsWith('.test.ts'))
      .map(readTracked)
      .filter((text) => /from 'zod'|\bprocess\.env\b/.test(text))
      .flatMap((text) => [...text.matchAll(READ)])
      .map(([, ...names]) => names.find((name) => name !== undefined) ?? ''),
  );
