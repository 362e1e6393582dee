import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { packageServices } from './package-services.ts';

const REPOSITORY = join(import.meta.dirname, '..', '..', '..', '..');
let root: string;

/** A repository with services `first` and `second`, each with one function that says its name. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'countersign-packaging-'));
  await symlink(join(REPOSITORY, 'node_modules'), join(root, 'node_modules'));
  await cp(join(REPOSITORY, 'deploy'), join(root, 'deploy'), { recursive: true });
  for (const name of ['first', 'second']) await writeService(name);
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function writeService(name: string) {
  const folder = join(root, 'services', name);
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'serverless.yml'),
    [
      `service: ${name}`,
      `params: \${file(../../deploy/stages.yml)}`,
      'plugins: { localPath: ../../deploy, modules: [bundle-functions.cjs] }',
      `provider: \${file(../../deploy/provider.yml)}`,
      `custom: { esbuild: '\${file(../../deploy/esbuild.yml)}' }`,
      'functions: { hello: { handler: handler.handler } }',
    ].join('\n'),
  );
  await writeHandler(name, name);
}

function writeHandler(service: string, says: string) {
  const code = `export const handler = async (): Promise<string> => '${says}';\n`;
  return writeFile(join(root, 'services', service, 'handler.ts'), code);
}

async function packageAll() {
  const progress: string[] = [];
  const packages = await packageServices({ root, onProgress: (line) => progress.push(line) });
  return { packages, progress };
}

test('services are packaged by osls, and again only when what they are made of changed', async () => {
  const { packages, progress } = await packageAll();
  expect(progress).toHaveLength(2);
  expect(packages.map(({ service, name }) => [service, name])).toEqual([
    ['first', 'countersign-local-first'],
    ['second', 'countersign-local-second'],
  ]);
  expect(packages[0]?.template.Resources).toHaveProperty('HelloLambdaFunction');
  expect(await import(join(packages[1]!.codePath, 'second', 'handler.mjs'))).toHaveProperty('handler');

  await writeFile(join(root, 'services', 'first', 'handler.test.ts'), 'tests reach no bundle');
  expect((await packageAll()).progress).toEqual([]);

  await writeHandler('second', 'changed');
  expect((await packageAll()).progress).toEqual(['packaged second (1 of 1)']);
  expect(await readFile(join(packages[1]!.codePath, 'second', 'handler.mjs'), 'utf8')).toContain('changed');

  await writeFile(join(root, 'package-lock.json'), '{}');
  expect((await packageAll()).progress).toHaveLength(2);

  await rm(join(root, 'services', 'first'), { recursive: true });
  expect((await packageAll()).packages.map(({ service }) => service)).toEqual(['second']);
});

test('two that package at once do the work once', async () => {
  const [one, other] = await Promise.all([packageAll(), packageAll()]);
  const lines = [...one.progress, ...other.progress];
  expect(lines.filter((line) => line.startsWith('packaged'))).toHaveLength(2);
  expect(lines).toContain('waiting for another process that packages the services');
  expect(one.packages).toEqual(other.packages);
});

test('two that package for two stages at once wait for each other, since both work in the folders of the services', async () => {
  const lines: string[] = [];
  const onProgress = (line: string) => void lines.push(line);
  const packagesPath = join(root, 'production');
  const [, production] = await Promise.all([
    packageServices({ root, onProgress }),
    packageServices({ root, packagesPath, stage: 'production', onProgress }),
  ]);
  expect(lines).toContain('waiting for another process that packages the services');
  expect(production.map(({ service }) => service)).toEqual(['first', 'second']);
});

test('a service that does not package says why, and the others keep their packages', async () => {
  await writeFile(join(root, 'services', 'second', 'handler.ts'), "import 'no-such-package';");
  await expect(packageAll()).rejects.toThrow(/could not package second[\s\S]*no-such-package/);
  await writeHandler('second', 'second');
  expect((await packageAll()).progress).toEqual(['packaged second (1 of 1)']);
});

test('one that is told to stop leaves no process and no lock behind, and the next one packages', async () => {
  const told = new AbortController();
  const children = () =>
    process.getActiveResourcesInfo().filter((resource) => resource === 'ProcessWrap').length;
  const before = children();
  const packaging = packageServices({ root, signal: told.signal });
  packaging.catch(() => {});
  await vi.waitUntil(() => children() > before, { timeout: 20_000 });
  told.abort(new Error('Ctrl-C'));
  await expect(packaging).rejects.toThrow(/abort|Ctrl-C/);
  await vi.waitUntil(() => children() === before, { timeout: 20_000 });
  expect((await packageAll()).packages.map(({ service }) => service)).toEqual(['first', 'second']);
});
