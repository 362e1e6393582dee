import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedStack } from './load-stack.ts';

/** A resource that a start created. */
export interface DeployedResource {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly ref: string;
}

/** Which resources the last start created, so that those which left the templates can be deleted. */
export interface DeployedResources {
  /** Resources of the last start that the loaded stacks do not have, the last created first. */
  leftBehind(loaded: readonly LoadedStack[]): DeployedResource[];
  save(loaded: readonly LoadedStack[]): void;
}

/** Keeps them in `<dataDir>/stacks.json`; without `dataDir` there was no last start. */
export function openDeployedResources(dataDir: string | undefined): DeployedResources {
  if (dataDir === undefined) return { leftBehind: () => [], save() {} };
  const path = join(dataDir, 'stacks.json');
  return {
    leftBehind(loaded) {
      const kept = new Set(entriesOf(loaded).map(identity));
      return readEntries(path)
        .filter((entry) => !kept.has(identity(entry)))
        .reverse();
    },
    save(loaded) {
      writeFileSync(`${path}.new`, JSON.stringify(entriesOf(loaded), undefined, 1));
      renameSync(`${path}.new`, path);
    },
  };
}

/** A resource that only changed its logical id is the same resource. */
const identity = ({ type, ref }: DeployedResource) => `${type} ${ref}`;

function entriesOf(loaded: readonly LoadedStack[]): DeployedResource[] {
  return loaded.flatMap(({ name, resources }) =>
    [...resources].map(([logicalId, { type, ref }]) => ({ stack: name, logicalId, type, ref })),
  );
}

function readEntries(path: string): DeployedResource[] {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as DeployedResource[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
