import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, expect, it } from 'vitest';
import type { docxRenderer } from './adapters/docx/docx-renderer.ts';
import type { readFonts } from './adapters/fonts/read-fonts.ts';
import type { pdfRenderer } from './adapters/pdf/pdf-renderer.ts';
import type { openTypefaces } from './adapters/pdf/typefaces.ts';
import { printSample } from './testing/print-sample.ts';
import { aSection } from './testing/sample-request.ts';

const require = createRequire(import.meta.url);
const folder = await mkdtemp(path.join(tmpdir(), 'countersign-bundle-'));
afterAll(() => rm(folder, { recursive: true }));

interface Bundle {
  readonly readFonts: typeof readFonts;
  readonly openTypefaces: typeof openTypefaces;
  readonly docxRenderer: typeof docxRenderer;
  readonly pdfRenderer: typeof pdfRenderer;
}

it('prints when bundled, with the fonts beside it and no source tree', async () => {
  const { bundle, minify, format, platform, target, mainFields, banner } = require('../esbuild.cjs');
  const modules = ['fonts/read-fonts', 'docx/docx-renderer', 'pdf/pdf-renderer', 'pdf/typefaces'];
  await build({
    stdin: {
      contents: modules.map((name) => `export * from './adapters/${name}.ts';`).join('\n'),
      resolveDir: import.meta.dirname,
      sourcefile: 'bundled.ts',
    },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    plugins: require('../copy-fonts.cjs'),
    logLevel: 'silent',
    ...{ bundle, minify, format, platform, target, mainFields, banner },
  });
  const [file] = (await readdir(folder)).filter((name) => name.endsWith('.mjs'));
  const bundled: Bundle = await import(pathToFileURL(path.join(folder, file!)).href);
  const fonts = bundled.readFonts();
  const report = await printSample({ sections: [aSection('law', 'Law')], findings: [] });
  const starts = [
    await bundled.docxRenderer(fonts).render(report),
    await bundled.pdfRenderer(bundled.openTypefaces(fonts)).render(report),
  ];
  expect(starts.map((bytes) => new TextDecoder('latin1').decode(bytes.subarray(0, 4)))).toEqual([
    'PK\u0003\u0004',
    '%PDF',
  ]);
});
