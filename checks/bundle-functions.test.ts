import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';

interface Service {
  readonly service: string;
  readonly functions: Readonly<Record<string, { readonly handler: string }>>;
  readonly custom: { readonly esbuild: object };
  readonly package: { readonly patterns?: readonly string[]; artifact?: string };
}

/** As osls loads a plugin: once, with what it read from `serverless.yml`. */
const BundleFunctions: new (serverless: {
  readonly serviceDir: string;
  readonly service: Service;
}) => { readonly hooks: Readonly<Record<string, () => Promise<void>>> } = createRequire(import.meta.url)(
  '../deploy/bundle-functions.cjs',
);

const OPTIONS = { bundle: true, format: 'esm', platform: 'node', outExtension: { '.js': '.mjs' } };
let serviceDir: string;

beforeEach(() => {
  serviceDir = mkdtempSync(join(tmpdir(), 'countersign-bundle-'));
});
afterEach(() => rmSync(serviceDir, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(serviceDir, name)), { recursive: true });
    writeFileSync(join(serviceDir, name), text, { mode: 0o600 });
  }
}

/** The bytes of the service's zip file. */
async function bundled(
  handlers: readonly string[],
  { patterns, ...options }: { readonly patterns?: readonly string[]; readonly plugins?: string } = {},
): Promise<Buffer> {
  const service: Service = {
    service: 'classify',
    functions: Object.fromEntries(handlers.map((handler, index) => [`f${index}`, { handler }])),
    custom: { esbuild: { ...OPTIONS, ...options } },
    package: { ...(patterns && { patterns }) },
  };
  await new BundleFunctions({ serviceDir, service }).hooks['before:package:createDeploymentArtifacts']?.();
  expect(service.package.artifact).toBe(join('.serverless', 'classify.zip'));
  return readFileSync(join(serviceDir, '.serverless', 'classify.zip'));
}

const HANDLERS = {
  'src/handlers/functions.ts': "import { says } from '../says.ts';\nexport const one = says, other = says;",
  'src/handlers/alone.ts': 'export const handler = () => 1;',
  'src/says.ts': "export const says = (): string => 'the words of a shared file';",
};

it('bundles each file that handlers stand in once, with all that it imports', async () => {
  write(HANDLERS);
  const handlers = [
    'src/handlers/functions.one',
    'src/handlers/functions.other',
    'src/handlers/alone.handler',
  ];
  const files = unzipSync(await bundled(handlers));
  expect(Object.keys(files)).toEqual(['src/handlers/alone.mjs', 'src/handlers/functions.mjs']);
  const text = new TextDecoder().decode(files['src/handlers/functions.mjs']);
  expect(text).toContain('the words of a shared file');
  expect(text).not.toContain('import ');
});

it('takes along what the service names beside its code, and nothing else', async () => {
  write({ ...HANDLERS, 'models.yaml': 'a: 1', 'types/a.yaml': 'b', 'types/a.md': 'c', 'secret.env': 'd' });
  const zip = await bundled(['src/handlers/alone.handler'], { patterns: ['models.yaml', 'types/*.yaml'] });
  expect(Object.keys(unzipSync(zip))).toEqual(['src/handlers/alone.mjs', 'models.yaml', 'types/a.yaml']);
});

it('puts what a plugin writes beside the bundle into the zip file', async () => {
  write({
    ...HANDLERS,
    'beside.cjs': `module.exports = [{ name: 'beside', setup({ initialOptions: { outdir }, onEnd }) {
      onEnd(() => require('node:fs').writeFileSync(outdir + '/font.ttf', 'glyphs'));
    } }];`,
  });
  const zip = await bundled(['src/handlers/alone.handler'], { plugins: 'beside.cjs' });
  expect(Object.keys(unzipSync(zip))).toContain('src/handlers/font.ttf');
});

it('makes the same bytes of the same sources, readable by everybody whatever the umask was', async () => {
  write({ ...HANDLERS, 'models.yaml': 'a: 1' });
  const once = await bundled(['src/handlers/alone.handler'], { patterns: ['models.yaml'] });
  const again = await bundled(['src/handlers/alone.handler'], { patterns: ['models.yaml'] });
  expect(again.equals(once)).toBe(true);
  // The mode of a file stands in the upper half of its external attributes, in the directory at the zip file's end.
  const entry = once.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  expect((once.readUInt32LE(entry + 38) >>> 16).toString(8)).toBe('100644');
});

it('leaves out what an earlier packaging that was broken off had left', async () => {
  write({ ...HANDLERS, '.esbuild/build/src/handlers/stale.mjs': 'stale' });
  const files = unzipSync(await bundled(['src/handlers/alone.handler']));
  expect(Object.keys(files)).toEqual(['src/handlers/alone.mjs']);
});

it.each([
  ['imports what nobody installed', "import 'no-such-package';", /no-such-package/],
  ['is not there', undefined, /src\/handlers\/alone\.ts/],
])('makes no zip file where a handler %s', async (_, text, message) => {
  write({ ...(text !== undefined && { 'src/handlers/alone.ts': text }) });
  await expect(bundled(['src/handlers/alone.handler'])).rejects.toThrow(message);
  expect(() => readFileSync(join(serviceDir, '.serverless', 'classify.zip'))).toThrow('ENOENT');
});
