// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are expressions of GitHub Actions
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { readTracked, trackedFiles } from './tracked-files.ts';

const workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.object({
      permissions: z.record(z.string(), z.enum(['read', 'write'])),
      uses: z.string().optional(),
      with: z.record(z.string(), z.string()).optional(),
      secrets: z.undefined().optional(),
      needs: z.string().optional(),
      environment: z.string().optional(),
      concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.literal(false) }).optional(),
      steps: z.array(z.object({ uses: z.string().optional(), run: z.string().optional() })).optional(),
    }),
  ),
});
const push = z.object({ branches: z.tuple([z.literal('main')]), paths: z.array(z.string()) });

const FILES = trackedFiles('.github/workflows/*.yml');
const read = (name: string) => workflow.parse(parse(readTracked(`.github/workflows/${name}.yml`)));
const SERVICES = Object.keys(
  z
    .object({ services: z.record(z.string(), z.unknown()) })
    .parse(parse(readTracked('serverless-compose.yml'))).services,
);

/** What a line that uses an action breaks, if anything. A workflow of the same commit needs no pin. */
const looseUses = (text: string) =>
  text
    .split('\n')
    .filter((line) => /^\s*(- )?uses:/.test(line))
    .filter((line) => !/uses: (\.\/|[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$)/.test(line));

describe.each(FILES)('%s', (file) => {
  const text = readTracked(file);
  const { permissions, jobs } = workflow.parse(parse(text));

  it('pins every action by its commit, and says its version', () => {
    expect(looseUses(text)).toEqual([]);
  });

  it('gives nothing to the workflow, and to its jobs what they need', () => {
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) {
      const { 'id-token': token, ...others } = job.permissions;
      expect(others).toEqual({ contents: 'read' });
      if (token) expect(job.environment ?? job.uses).toBeDefined();
    }
  });

  it('knows no secrets', () => {
    expect(text).not.toMatch(/secrets\s*[.[:]|aws-access-key-id|aws-secret-access-key/i);
  });

  it('takes what somebody typed into no script', () => {
    for (const { steps = [] } of Object.values(jobs))
      for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });
});

it.each([
  '      - uses: actions/checkout@v6',
  '      - uses: actions/checkout@8e8c483db84b4bee98b60c0593521ed34d9990e8',
  '    uses: owner/repository/.github/workflows/deploy.yml@main',
])('would not use %s', (line) => {
  expect(looseUses(line)).toEqual([line]);
});

it('deploys after the checks, a service and stage at a time, with the role of their environment', () => {
  const { checks, deploy } = read('deploy-service').jobs;
  expect(checks?.steps?.some(({ run }) => run === '.ci/run')).toBe(true);
  expect(checks?.permissions).toEqual({ contents: 'read' });
  expect(deploy).toMatchObject({
    needs: 'checks',
    environment: '${{ inputs.stage }}-${{ inputs.service }}',
    concurrency: { group: 'deploy-${{ inputs.stage }}-${{ inputs.service }}' },
  });
});

it('has a workflow for each service, and for no other', () => {
  const names = FILES.map((file) => basename(file, '.yml')).filter((name) => name !== 'deploy-service');
  expect(names.toSorted()).toEqual(['ci', ...SERVICES.map((each) => `deploy-${each}`)].toSorted());
});

/** The libraries that a package of the project ships, and theirs. */
function librariesOf(folder: string): string[] {
  const { dependencies = {} } = z
    .object({ dependencies: z.record(z.string(), z.string()).optional() })
    .parse(JSON.parse(readTracked(`${folder}/package.json`)));
  const own = Object.keys(dependencies).filter((name) => name.startsWith('@countersign/'));
  return own
    .map((name) => name.slice('@countersign/'.length))
    .flatMap((each) => [each, ...librariesOf(each)]);
}

/** The folders that the stack of a service, or its packaging, reads beside its own. */
const foldersReadBy = (service: string) =>
  trackedFiles(`services/${service}/*.yml`, `services/${service}/*.cjs`).flatMap((file) =>
    [...readTracked(file).matchAll(/\.\.\/\.\.\/([a-z]+)\//g)].map(([, folder]) => folder!),
  );

describe.each(SERVICES)('the workflow of %s', (service) => {
  const name = `deploy-${service}`;
  const { on, jobs } = read(name);

  it('runs when the service changes, or what goes into it', () => {
    const folders = new Set([...librariesOf(`services/${service}`), ...foldersReadBy(service), 'deploy']);
    const files = ['deploy-service', name].map((each) => `.github/workflows/${each}.yml`);
    expect(push.parse(on.push).paths).toEqual([
      `services/${service}/**`,
      ...[...folders].sort().map((folder) => `${folder}/**`),
      ...['package.json', 'package-lock.json', 'tsconfig.json', ...files],
      ...['!**/*.md', '!**/*.test.ts', '!**/*.test.tsx'],
    ]);
  });

  it('calls the one that deploys, for this service', () => {
    expect(Object.values(jobs)).toMatchObject([
      { uses: './.github/workflows/deploy-service.yml', with: { service } },
    ]);
  });

  it('belongs, as the service does, to its team', () => {
    const owners = readTracked('.github/CODEOWNERS').split('\n');
    for (const path of [`/services/${service}/`, `/.github/workflows/${name}.yml`])
      expect(owners.some((line) => line.startsWith(`${path} @countersign/${service}`))).toBe(true);
  });
});
