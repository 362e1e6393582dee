import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from '../../core/locks/with-lock.ts';
import { contentHash } from './content-hash.ts';
import { type PackagingJob, type PackagingOutcome, runOsls } from './osls-pool.ts';
import { findServiceFolders, type ServiceFolder } from './service-folders.ts';
import { installPackage, packagedHash, readPackages, type ServicePackage } from './service-package.ts';

export interface PackagingOptions {
  /** The repository: holds `services/` and what they share. */
  readonly root: string;
  /** Receives the packages; `<root>/.countersign/packages` unless given. */
  readonly packagesPath?: string;
  /** `local` unless given. */
  readonly stage?: string;
  /** The one of the stage unless given. */
  readonly region?: string;
  /** Told what happens, a line each. */
  readonly onProgress?: (line: string) => void;
  /** Gives the packaging up once it is aborted. */
  readonly signal?: AbortSignal | undefined;
}

/** What bundles are made of beside their own service's folder. */
const SHARED = [
  ...['events', 'shared', 'documents', 'models', 'deploy'],
  ...['package.json', 'package-lock.json', 'tsconfig.json'],
];

/** Part of every hash: raise it when packages of the same sources come to look different. */
const FORMAT = 'format-1';

/**
 * Packages every service with osls, as a deployment would, and returns the packages.
 * A service whose sources did not change since its last packaging keeps its package. Several processes may call
 * this at once. @throws Error with osls' own output for each service that does not package; the others do.
 * @throws `AbortError`, or the reason of the signal, once that is aborted: then nothing is left running
 */
export async function packageServices(options: PackagingOptions): Promise<ServicePackage[]> {
  const packagesPath = options.packagesPath ?? join(options.root, '.countersign', 'packages');
  async function work(): Promise<ServicePackage[]> {
    await refreshPackages(options, packagesPath);
    return readPackages(packagesPath);
  }
  const onWait = () => options.onProgress?.('waiting for another process that packages the services');
  // osls works in the folders of the services, whatever stage it packages them for.
  return withLock(join(options.root, '.countersign', 'packaging.lock'), work, {
    onWait,
    signal: options.signal,
  });
}

async function refreshPackages(options: PackagingOptions, packagesPath: string): Promise<void> {
  const stage = options.stage ?? 'local';
  const services = await findServiceFolders(join(options.root, 'services'));
  await mkdir(packagesPath, { recursive: true });
  await removeStrangers(packagesPath, services);
  const stale = await findStale({ ...options, stage, packagesPath }, services);
  const failures: string[] = [];
  let finished = 0;
  async function done(job: StaleService, outcome: PackagingOutcome): Promise<void> {
    finished += 1;
    const progress = `(${finished} of ${stale.length})`;
    if (outcome.ok) {
      await installPackage(job.packagePath, join(packagesPath, job.name), job.hash);
      options.onProgress?.(`packaged ${job.name} ${progress}`);
    } else {
      failures.push(
        `serverless could not package ${job.name} (${job.servicePath}):\n${outcome.output.trim()}`,
      );
      options.onProgress?.(`could not package ${job.name} ${progress}`);
    }
  }
  await runOsls(stale, done, options.signal);
  if (failures.length > 0) throw new Error(failures.join('\n\n'));
}

interface StaleService extends PackagingJob {
  readonly name: string;
  readonly hash: string;
}

async function findStale(
  { root, stage, region, packagesPath, signal }: PackagingOptions & { stage: string; packagesPath: string },
  services: readonly ServiceFolder[],
): Promise<StaleService[]> {
  const common = await contentHash(SHARED.map((path) => join(root, path)));
  const stale: StaleService[] = [];
  for (const service of services) {
    signal?.throwIfAborted();
    const hash = `${FORMAT} ${stage} ${region ?? ''} ${common} ${await contentHash([service.path])}`;
    const packaged = await packagedHash(join(packagesPath, service.name));
    if (packaged === hash) continue;
    const packagePath = join(packagesPath, `.new-${service.name}`);
    stale.push({ name: service.name, hash, stage, region, servicePath: service.path, packagePath });
  }
  return stale;
}

/** Packages of services that are gone must not be started; half-made ones must not be continued. */
async function removeStrangers(packagesPath: string, services: readonly ServiceFolder[]): Promise<void> {
  const known = new Set(services.map((service) => service.name));
  for (const name of await readdir(packagesPath)) {
    if (!known.has(name)) await rm(join(packagesPath, name), { recursive: true, force: true });
  }
}
