import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, readTracked, trackedFiles } from './tracked-files.ts';

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const workspaces = trackedFiles('*package.json')
  .filter((file) => existsSync(path.join(ROOT, file)))
  .map((file) => ({ folder: path.dirname(file), manifest: JSON.parse(readTracked(file)) as Manifest }))
  .sort((a, b) => b.folder.length - a.folder.length);
const scripts = trackedFiles('*.ts', '*.tsx', '*.cjs').filter((file) => existsSync(path.join(ROOT, file)));
const sources = trackedFiles('*.ts', '*.tsx').filter((file) => existsSync(path.join(ROOT, file)));

const workspaceOf = (file: string) =>
  workspaces.find(({ folder }) => folder === '.' || file.startsWith(`${folder}/`));

const IMPORT =
  /(?<=^(?:import|export|\})[^']* from |^import |\brequire(?:\.resolve)?\()'(?!node:)((?:@[a-z\d-]+\/)?[a-z][\w.-]*)/gm;

/** knip takes what the root declares for known everywhere: a workspace that is taken out alone would miss it. */
it.each(workspaces.filter(({ folder }) => folder !== '.'))(
  '$folder declares the packages that it imports',
  ({ folder, manifest }) => {
    const declared = { [manifest.name]: '', ...manifest.dependencies, ...manifest.devDependencies };
    const missing = scripts
      .filter((file) => workspaceOf(file)?.folder === folder)
      .flatMap((file) => [...readTracked(file).matchAll(IMPORT)].map(([, name = '']) => name))
      .filter((name) => !(name in declared) && !(`@types/${name}` in declared));
    expect([...new Set(missing)]).toEqual([]);
  },
);

/** knip takes workspaces for known everywhere. */
it.each(workspaces)('$folder declares the workspaces that it imports', ({ folder, manifest }) => {
  const declared = { ...manifest.dependencies, ...manifest.devDependencies };
  const imported = sources
    .filter((file) => workspaceOf(file)?.folder === folder)
    .flatMap((file) => [...readTracked(file).matchAll(/from '(@countersign\/[a-z-]+)/g)])
    .map(([, name = '']) => name);
  const missing = new Set(imported.filter((name) => name !== manifest.name && !(name in declared)));
  expect([...missing]).toEqual([]);
});

it('names types by import statements, since the layer tool sees no other way', () => {
  const hidden = /[^.\w]import\('[^']+'\)\.[A-Z]/;
  expect(sources.filter((file) => hidden.test(readTracked(file)))).toEqual([]);
});
