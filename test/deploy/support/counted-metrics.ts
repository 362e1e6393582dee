import { readTracked, trackedFiles } from '../../../checks/tracked-files.ts';

/** A metric that code counts, with the names of its dimensions beside the service's. */
export interface Counted {
  readonly metric: string;
  readonly dimensions: readonly string[];
  /** The service whose code it is; undefined for what every queue's consumer counts. */
  readonly service: string | undefined;
}

const COUNT = /\bmetrics\.count\(\s*'(\w+)'(?:,\s*\{([^}]*)\})?/g;

const serviceOf = (file: string): string | undefined => /^services\/([^/]+)\//.exec(file)?.[1];

/** What the code of services counts, and what they share. */
export function countedMetrics(): readonly Counted[] {
  return trackedFiles('services/*.ts', 'shared/*.ts')
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) =>
      [...readTracked(file).matchAll(COUNT)].map(([, metric = '', dimensions = '']) => ({
        metric,
        dimensions: [...dimensions.matchAll(/(\w+):/g)].map(([, name = '']) => name),
        service: serviceOf(file),
      })),
    );
}
