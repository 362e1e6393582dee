import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type IForbiddenRuleType, type IViolation } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const config = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
const rules: readonly IForbiddenRuleType[] = config.forbidden;

const S3 = '@aws-sdk/client-s3';

/** A tree in which each file breaks the rules that stand beside it, and no other. */
const TREE: Readonly<Record<string, { readonly text: string; readonly breaks?: readonly string[] }>> = {
  // Every way of naming a module has to be seen, whatever the compiler makes of it.
  'services/a/src/domain/value.ts': {
    text: `import { S3Client } from '${S3}'; export const a = S3Client;`,
    breaks: ['domain-and-app-reach-no-aws'],
  },
  'services/a/src/domain/type-only.ts': {
    text: `import type { S3Client } from '${S3}'; export type A = S3Client;`,
    breaks: ['domain-and-app-reach-no-aws'],
  },
  'services/a/src/domain/inline-type.ts': {
    text: `import { type S3Client } from '${S3}'; export type A = S3Client;`,
    breaks: ['domain-and-app-reach-no-aws'],
  },
  'services/a/src/domain/re-export.ts': {
    text: `export type { S3Client } from '${S3}';`,
    breaks: ['domain-and-app-reach-no-aws'],
  },
  'services/a/src/domain/dynamic.ts': {
    text: `export const a = () => import('${S3}');`,
    breaks: ['domain-and-app-reach-no-aws'],
  },
  'services/a/src/domain/two-hops-away.ts': {
    text: `import '../../../../shared/src/aws/client.ts';`,
    breaks: ['domain-and-app-reach-no-aws'],
  },
  'services/a/src/domain/upwards.ts': {
    text: `import type { Work } from '../app/work.ts'; export type A = Work;`,
    breaks: ['domain-imports-no-layer-above'],
  },
  'services/a/src/domain/pure.ts': { text: `export const a = 1 satisfies number;` },
  'services/a/src/domain/pure.test.ts': { text: `import '${S3}'; import './pure.ts';` },
  'services/a/src/app/work.ts': { text: `export interface Work { readonly a: number }` },
  'services/a/src/app/builds.ts': {
    text: `import { config } from '../config.ts'; export const a = config;`,
    breaks: ['app-imports-no-adapter-handler-config-or-container'],
  },
  'services/a/src/app/lambda.ts': {
    text: `import type { SQSEvent } from 'aws-lambda'; export type A = SQSEvent;`,
    breaks: ['domain-and-app-reach-no-aws'],
  },
  'services/a/src/config.ts': { text: `export const config = 1;` },
  'services/a/src/handlers/client.ts': {
    text: `import { S3Client } from '${S3}'; export const a = new S3Client();`,
    breaks: ['handlers-import-no-aws-client'],
  },
  'services/a/src/adapters/neighbour.ts': {
    text: `export { config } from '../../../b/src/config.ts';`,
    breaks: ['services-import-no-other-service-runtime-or-cli'],
  },
  'services/b/src/config.ts': { text: `export const config = 2;` },
  'services/console/src/page.tsx': {
    text: `import { readFile } from 'node:fs'; export const Page = () => <p title={String(readFile)} />;`,
    breaks: ['console-reaches-neither-node-nor-aws'],
  },
  'events/src/fact.ts': {
    text: `export * from '../../shared/src/pure.ts';`,
    breaks: ['events-import-no-other-workspace'],
  },
  'shared/src/pure.ts': { text: `export const a = 1;` },
  'shared/src/aws/client.ts': { text: `export { S3Client } from '${S3}';` },
  'shared/src/impure.ts': {
    text: `export * from './aws/client.ts';`,
    breaks: ['shared-reaches-no-aws-outside-its-aws-folder'],
  },
  'shared/src/reads.ts': {
    text: `export * from '../../documents/src/read.ts';`,
    breaks: ['shared-imports-no-workspace-but-api-and-events'],
  },
  'documents/src/read.ts': { text: `export const read = 1;` },
  'documents/src/asks.ts': {
    text: `export * from '../../services/b/src/config.ts';`,
    breaks: ['documents-models-and-samples-import-no-service-runtime-or-cli'],
  },
  'local/src/knows.ts': {
    text: `export * from '../../services/b/src/config.ts';`,
    breaks: ['runtime-imports-no-service-or-cli'],
  },
  'local/src/aws/lambda/invoker.ts': { text: `export interface Invoker { readonly a: number }` },
  'local/src/core/asks.ts': {
    text: `import type { Invoker } from '../aws/lambda/invoker.ts'; export type A = Invoker;`,
    breaks: ['runtime-core-imports-no-emulated-service'],
  },
  'local/src/runtime/starts.ts': {
    text: `export { test } from 'tried';`,
    breaks: ['what-runs-needs-no-packages-of-developers'],
  },
  'local/src/runtime/starts.test.ts': { text: `import 'tried';` },
  'samples/src/chicken.ts': { text: `export * from './egg.ts';`, breaks: ['no-circular'] },
  'samples/src/egg.ts': { text: `import type { A } from './chicken.ts'; export type B = A;` },
  'cli/src/inside.ts': {
    text: `export * from '../../services/b/src/config.ts';`,
    breaks: ['cli-imports-only-public-entries-of-services'],
  },
  'cli/src/lost.ts': { text: `export * from './nowhere.ts';`, breaks: ['no-unresolved'] },
};

const PACKAGES = {
  [`node_modules/${S3}/package.json`]: JSON.stringify({ name: S3, main: 'index.js' }),
  [`node_modules/${S3}/index.js`]: 'exports.S3Client = class {};',
  'node_modules/@types/aws-lambda/package.json': JSON.stringify({ name: '@types/aws-lambda' }),
  'node_modules/@types/aws-lambda/index.d.ts': 'export interface SQSEvent {}',
  'node_modules/tried/package.json': JSON.stringify({ name: 'tried', main: 'index.js' }),
  'node_modules/tried/index.js': 'exports.test = () => {};',
  'package.json': JSON.stringify({
    name: 'fixture',
    dependencies: { [S3]: '1' },
    devDependencies: { tried: '1' },
  }),
};

let broken: Map<string, readonly IViolation[]>;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'countersign-layers-'));
  const texts = Object.entries(TREE).map(([file, { text }]) => [file, text] as const);
  for (const [file, text] of [...texts, ...Object.entries(PACKAGES)]) {
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  const roots = ['services', 'events', 'shared', 'documents', 'local', 'samples', 'cli'];
  const { output } = await cruise(roots, {
    ...config.options,
    ruleSet: { forbidden: rules },
    validate: true,
    baseDir: folder,
  });
  if (typeof output === 'string') throw new Error(output);
  broken = Map.groupBy(output.summary.violations, ({ from }) => from);
});
afterAll(() => rm(folder, { recursive: true }));

describe('the layer rules', () => {
  it.each(Object.entries(TREE))('hold %s to what it may reach', (file, { breaks = [] }) => {
    expect(new Set(broken.get(file)?.map(({ rule }) => rule.name))).toEqual(new Set(breaks));
  });

  it('are each broken by something here, so that none has stopped to work', () => {
    const tried = new Set(Object.values(TREE).flatMap(({ breaks = [] }) => breaks));
    expect(rules.map(({ name }) => name).filter((name) => !tried.has(name ?? ''))).toEqual([]);
  });
});
