const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { build } = require('esbuild');
const { parse } = require('yaml');
const copyBeside = require('../../deploy/copy-beside.cjs');

const { bundle, minify, format, platform, target, mainFields, banner } = parse(
  readFileSync(join(__dirname, '../../deploy/esbuild.yml'), 'utf8'),
);

/** esbuild plugin that bundles the thread which reads contracts to a file beside the service's code. */
const readingThread = {
  name: 'reading-thread',
  setup({ initialOptions: { outdir, outfile }, onEnd }) {
    onEnd(async ({ errors }) => {
      if (errors.length > 0) return;
      await build({
        entryPoints: [join(__dirname, '../../documents/src/reading/worker/survey-worker.ts')],
        outfile: join(outdir ?? dirname(outfile), 'survey-worker.mjs'),
        logLevel: 'silent',
        ...{ bundle, minify, format, platform, target, mainFields, banner },
      });
    });
  },
};

/** Puts pdfium.wasm and the reading thread where `documents` looks for them first. */
module.exports = [copyBeside([require.resolve('@embedpdf/pdfium/pdfium.wasm')]), readingThread];
