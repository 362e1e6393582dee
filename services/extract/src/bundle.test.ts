import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as documents from '@countersign/documents';
import { makePdf } from '@countersign/documents/testing/make-pdf';
import { build } from 'esbuild';
import { afterAll, expect, it } from 'vitest';

const folder = await mkdtemp(path.join(tmpdir(), 'countersign-bundle-'));
afterAll(() => rm(folder, { recursive: true }));

it('reads contracts when bundled to one file, without the source tree', async () => {
  const { bundle, format, platform, target, mainFields, banner } = createRequire(import.meta.url)(
    '../esbuild.cjs',
  );
  const outfile = path.join(folder, 'documents.mjs');
  await build({
    entryPoints: [path.join(import.meta.dirname, '../../../documents/src/index.ts')],
    outfile,
    plugins: createRequire(import.meta.url)('../bundle-plugins.cjs'),
    logLevel: 'silent',
    ...{ bundle, format, platform, target, mainFields, banner },
  });
  const bundled: typeof documents = await import(pathToFileURL(outfile).href);
  const contract = await makePdf((page) => page.text('Bundled agreement'));
  expect((await bundled.readContract(contract)).text).toBe('Bundled agreement');
  expect(await readFile(outfile, 'utf8')).not.toContain('tesseract');
});
