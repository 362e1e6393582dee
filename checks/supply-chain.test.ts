import { expect, it } from 'vitest';
import * as z from 'zod';
import { readTracked } from './tracked-files.ts';

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

/** What their packages forgot to say, as their repositories do. */
const UNSTATED: Readonly<Record<string, string>> = { 'png-js': 'MIT' };

/** Scripts that run when the project is installed, and why each has to. */
const SCRIPTS: Readonly<Record<string, string>> = {
  node: 'puts Node 24 where npm looks for programs: without it every command needs a Node 24 of the machine',
  esbuild: 'puts the binary in the place of its launcher, which the packaging of the services starts',
};

/** Scripts that are not allowed to run, and whose packages work without. */
const UNNEEDED = ['@parcel/watcher', '@swc/core', 'es5-ext', 'tesseract.js'];

const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        license: z.string().optional(),
        dev: z.boolean().optional(),
        link: z.boolean().optional(),
        resolved: z.string().optional(),
        integrity: z.string().optional(),
        hasInstallScript: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readTracked('package-lock.json')));

const installed = Object.entries(lock.packages)
  .filter(([path, { link }]) => path.includes('node_modules/') && !link)
  .map(([path, entry]) => ({ name: path.slice(path.lastIndexOf('node_modules/') + 13), ...entry }));

const licencesOf = (expression: string) => expression.replaceAll(/[()]/g, '').split(/ AND /);

/** Of an alternative one is enough, of a conjunction all are needed. */
const isAllowed = (expression: string) =>
  expression.split(/ OR /).some((each) => licencesOf(each).every((licence) => ALLOWED.has(licence)));

it('ships nothing under a licence that is not on the list', () => {
  const shipped = installed.filter(({ dev }) => !dev);
  const others = shipped
    .map(({ name, license = UNSTATED[name] ?? 'none' }) => ({ name, license }))
    .filter(({ license }) => !isAllowed(license));
  expect(shipped.length).toBeGreaterThan(100);
  expect(others).toEqual([]);
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
