import { expect, it } from 'vitest';
import * as z from 'zod';
import { countsOf, countsText, TOOLS } from './sbom/counts.ts';
import { reached } from './sbom/reached.ts';
import { readTracked, trackedFiles } from './tracked-files.ts';

/** Licences under which what ships may be used in any way that a law firm uses it, and passed on. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Unlicense',
]);

/**
 * Under which a tool may be that packages the services on the machine of who starts or deploys them: it is used as it
 * comes, and no part of it goes into what ships.
 */
const ALLOWED_FOR_TOOLS = new Set([...ALLOWED, 'BlueOak-1.0.0', 'MPL-2.0', 'PSF-2.0', 'Python-2.0']);

/** What their packages forgot to say, as their repositories do. */
const UNSTATED: Readonly<Record<string, string>> = { 'png-js': 'MIT' };

/** Scripts that run when the project is installed, and why each has to. */
const SCRIPTS: Readonly<Record<string, string>> = {
  node: 'puts Node 24 where npm looks for programs: without it every command needs a Node 24 of the machine',
  esbuild: 'puts the binary in the place of its launcher, which the packaging of the services starts',
};

/** Scripts that are not allowed to run, and whose packages work without; that of scarf counts installations. */
const UNNEEDED = ['@scarf/scarf', '@swc/core', 'es5-ext', 'tesseract.js'];

const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        license: z.string().optional(),
        dev: z.boolean().optional(),
        optional: z.boolean().optional(),
        link: z.boolean().optional(),
        resolved: z.string().optional(),
        integrity: z.string().optional(),
        dependencies: z.record(z.string(), z.string()).optional(),
        optionalDependencies: z.record(z.string(), z.string()).optional(),
        peerDependencies: z.record(z.string(), z.string()).optional(),
        hasInstallScript: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readTracked('package-lock.json')));

const installed = Object.entries(lock.packages)
  .filter(([path, { link }]) => path.includes('node_modules/') && !link)
  .map(([path, entry]) => ({ path, name: path.slice(path.lastIndexOf('node_modules/') + 13), ...entry }));

const workspaces = Object.keys(lock.packages).filter(
  (path) => path !== '' && !path.includes('node_modules/'),
);
const shipped = reached(lock.packages, workspaces, TOOLS);

const licencesOf = (expression: string) => expression.replaceAll(/[()]/g, '').split(/ AND /);

/** Of an alternative one is enough, of a conjunction all are needed. */
const isAllowed = (expression: string, list: ReadonlySet<string> = ALLOWED) =>
  expression.split(/ OR /).some((each) => licencesOf(each).every((licence) => list.has(licence)));

const licenceOf = ({ name, license = UNSTATED[name] ?? 'none' }: (typeof installed)[number]) => license;

it('ships nothing under a licence that is not on the list', () => {
  const others = installed.filter((each) => shipped.has(each.path) && !isAllowed(licenceOf(each)));
  expect(shipped.size).toBeGreaterThan(100);
  expect(others.map(({ name, license }) => ({ name, license }))).toEqual([]);
});

it('packages with nothing under a licence that is not on the list for tools', () => {
  const others = installed
    .filter(({ dev }) => !dev)
    .filter((each) => !isAllowed(licenceOf(each), ALLOWED_FOR_TOOLS));
  expect(others.map(({ name, license }) => ({ name, license }))).toEqual([]);
});

it('installs every plugin of a serverless.yml without what only developers need', () => {
  const own = new Set(trackedFiles('deploy/*.cjs').map((file) => file.slice('deploy/'.length)));
  const plugins = trackedFiles('services/*/serverless.yml')
    .flatMap((file) => [...readTracked(file).matchAll(/^ {2}modules: \[(.*)\]$/gm)])
    .flatMap(([, list = '']) => list.split(', '))
    .filter((name) => !own.has(name));
  expect(plugins.length).toBeGreaterThan(8);
  const missing = plugins.filter((name) => lock.packages[`node_modules/${name}`]?.dev !== undefined);
  expect(missing).toEqual([]);
  expect(plugins.filter((name) => !TOOLS.has(name))).toEqual([]);
});

it.each(['AGPL-3.0', 'GPL-3.0-only AND MIT', 'SSPL-1.0', 'none', 'BUSL-1.1'])(
  'would not ship %s',
  (licence) => {
    expect(isAllowed(licence)).toBe(false);
  },
);

it('runs the scripts of no other packages at an installation than those that need it', () => {
  const withScripts = new Set(installed.filter((each) => each.hasInstallScript).map(({ name }) => name));
  const allowed = z
    .record(z.string(), z.boolean())
    .parse(JSON.parse(readTracked('package.json')).allowScripts);
  expect(Object.keys(allowed).sort()).toEqual(Object.keys(SCRIPTS).sort());
  expect([...withScripts].sort()).toEqual([...Object.keys(SCRIPTS), ...UNNEEDED].sort());
});

it('pins every package by its hash', () => {
  const loose = installed.filter(({ resolved, integrity }) => resolved !== undefined && !integrity);
  expect(loose.map(({ name }) => name)).toEqual([]);
});

it('ships as many packages of others as SECURITY.md says, and fewer than 265', () => {
  const counts = countsOf(lock.packages);
  expect(readTracked('SECURITY.md').replaceAll(/\s+/g, ' ')).toContain(countsText(counts));
  expect(counts.ships).toBeLessThan(265);
});

it('counts what ships apart from what packages it, and neither workspaces nor what developers need', () => {
  const lock = {
    '': {},
    cli: { dependencies: { esbuild: '1', zod: '1', '@our/shared': '1' } },
    shared: { dependencies: { zod: '1' } },
    'node_modules/@our/shared': { link: true, resolved: 'shared' },
    'node_modules/esbuild': {},
    'node_modules/@esbuild/linux-x64': { optional: true },
    'node_modules/zod': { dependencies: { inner: '1' } },
    'node_modules/zod/node_modules/inner': {},
    'node_modules/vitest': { dev: true },
  };
  expect(countsOf(lock)).toEqual({ ships: 2, packages: 2, byPlatform: 1 });
});
