const { copyFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

/** Puts pdfium.wasm beside the bundle, where `documents` looks for it first. */
const copyPdfium = {
  name: 'copy-pdfium',
  setup(build) {
    const { outdir, outfile } = build.initialOptions;
    const folder = outdir ?? dirname(outfile);
    build.onEnd(({ errors }) => {
      if (errors.length > 0) return;
      copyFileSync(require.resolve('@embedpdf/pdfium/pdfium.wasm'), join(folder, 'pdfium.wasm'));
    });
  },
};

module.exports = [copyPdfium];
