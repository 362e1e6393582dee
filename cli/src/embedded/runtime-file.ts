import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Runtime } from '@countersign/local';
import { isAlive } from '@countersign/local/is-alive';
import * as z from 'zod';

const NAME = 'runtime.json';
const shape = z.object({ endpoint: z.url(), region: z.string(), pid: z.number() });

/** How to reach a runtime that another process started. */
export type RunningRuntime = z.infer<typeof shape>;

/** Leaves word of a running runtime in its data folder; the answer takes it back. */
export async function writeRuntimeFile(
  dataDir: string,
  { endpoint, region }: Pick<Runtime, 'endpoint' | 'region'>,
): Promise<() => Promise<void>> {
  const path = join(dataDir, NAME);
  await writeFile(path, `${JSON.stringify({ endpoint, region, pid: process.pid })}\n`);
  return () => rm(path, { force: true });
}

/** The runtime that uses a data folder. @throws Error that says how to start one. */
export async function readRuntimeFile(dataDir: string): Promise<RunningRuntime> {
  const runtime = await readShape(join(dataDir, NAME));
  if (runtime !== undefined && isAlive(runtime.pid)) return runtime;
  throw new Error(
    `Nothing runs with the data in ${dataDir}. Start it with npm start, or name another --data folder.`,
  );
}

async function readShape(path: string): Promise<RunningRuntime | undefined> {
  try {
    return shape.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}
