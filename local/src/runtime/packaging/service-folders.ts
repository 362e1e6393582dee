import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A service that its team deploys alone: a folder with a `serverless.yml`. */
export interface ServiceFolder {
  readonly name: string;
  readonly path: string;
}

/** Lists the service folders below `servicesPath`, by name. */
export async function findServiceFolders(servicesPath: string): Promise<ServiceFolder[]> {
  const names = (await readdir(servicesPath)).sort();
  const folders: ServiceFolder[] = [];
  for (const name of names) {
    const path = join(servicesPath, name);
    if (await isFile(join(path, 'serverless.yml'))) folders.push({ name, path });
  }
  return folders;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
}
