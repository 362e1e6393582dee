const { copyFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');

/** esbuild plugin that puts files beside the bundle which no bundler can inline: fonts, WebAssembly. */
module.exports = (files) => ({
  name: 'copy-beside',
  setup(build) {
    const { outdir, outfile } = build.initialOptions;
    const folder = outdir ?? dirname(outfile);
    build.onEnd(({ errors }) => {
      if (errors.length > 0) return;
      for (const file of files) copyFileSync(file, join(folder, basename(file)));
    });
  },
});
