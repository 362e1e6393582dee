import { execFile } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { trackedFiles } from '../../../checks/tracked-files.ts';
import { ROOT } from '../../../cli/src/embedded/start-embedded.ts';

const state = z.object({ service: z.object({ provider: z.object({ region: z.string() }) }) });

/** What was packaged for a stage in a region: each service's template, and the region that it would go to. */
export interface Composed {
  readonly stage: string;
  readonly region: string;
  readonly services: Readonly<Record<string, { readonly region: string; readonly template: unknown }>>;
}

/** The files of the project in a folder of its own, in which packaging leaves what it makes; libraries are found above it. */
export function treeForPackaging(): string {
  const parent = join(ROOT, '.countersign');
  mkdirSync(parent, { recursive: true });
  const tree = mkdtempSync(join(parent, 'compose-'));
  for (const file of trackedFiles()) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    linkSync(join(ROOT, file), join(tree, file));
  }
  return tree;
}

/** `npx osls-compose package`, as docs/deploy.md deploys: the stage by its option, the region by AWS_REGION. */
export async function compose(tree: string, stage: string, region: string): Promise<Composed> {
  const bin = join(ROOT, 'node_modules', '.bin');
  const env = { ...process.env, PATH: [bin, process.env.PATH].join(delimiter), AWS_REGION: region };
  const command = join(bin, 'osls-compose');
  await promisify(execFile)(process.execPath, [command, 'package', '--stage', stage], { cwd: tree, env });
  const names = trackedFiles('services/*/serverless.yml').map((file) => file.split('/')[1] ?? '');
  const json = (name: string, file: string) =>
    JSON.parse(readFileSync(join(tree, 'services', name, '.serverless', file), 'utf8'));
  const packaged = names.map((name) => {
    const { provider } = state.parse(json(name, 'serverless-state.json')).service;
    const template: unknown = json(name, 'cloudformation-template-update-stack.json');
    return [name, { region: provider.region, template }] as const;
  });
  return { stage, region, services: Object.fromEntries(packaged) };
}
