import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { StackSource, Template } from '../../core/cloudformation/template.ts';

/** What `serverless package` wrote for one service, its zip files unpacked. */
export interface ServicePackage extends StackSource {
  readonly service: string;
}

const TEMPLATE = 'cloudformation-template-update-stack.json';
const STATE = 'serverless-state.json';
const HASH = 'content-hash';

interface ServerlessState {
  readonly service: {
    readonly service: string;
    readonly provider: { readonly stage: string; readonly stackName?: string };
  };
}

/** Reads every package below `packagesPath`, by service name. */
export async function readPackages(packagesPath: string): Promise<ServicePackage[]> {
  const names = (await readdir(packagesPath)).filter((name) => !name.startsWith('.')).sort();
  return Promise.all(names.map((name) => readPackage(join(packagesPath, name), name)));
}

async function readPackage(path: string, service: string): Promise<ServicePackage> {
  const template = JSON.parse(await readFile(join(path, TEMPLATE), 'utf8')) as Template;
  const { service: state } = JSON.parse(await readFile(join(path, STATE), 'utf8')) as ServerlessState;
  const name = state.provider.stackName ?? `${state.service}-${state.provider.stage}`;
  return { service, name, template, codePath: join(path, 'code') };
}

/** The content hash of the sources a package was made from, if there is a package. */
export async function packagedHash(path: string): Promise<string | undefined> {
  return readFile(join(path, HASH), 'utf8').catch(() => undefined);
}

/** Moves osls' output to its place, unpacked; whoever reads packages sees the old one or the new one. */
export async function installPackage(oslsOutput: string, path: string, hash: string): Promise<void> {
  for (const name of await readdir(oslsOutput)) {
    if (!name.endsWith('.zip')) continue;
    const zip = join(oslsOutput, name);
    await unpack(zip, join(oslsOutput, 'code', name.slice(0, -'.zip'.length)));
    await rm(zip);
  }
  await writeFile(join(oslsOutput, HASH), hash);
  await rm(path, { recursive: true, force: true });
  await rename(oslsOutput, path);
}

async function unpack(zipFile: string, folder: string): Promise<void> {
  const files = unzipSync(await readFile(zipFile));
  for (const [name, content] of Object.entries(files)) {
    if (name.endsWith('/')) continue;
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}
