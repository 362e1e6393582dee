const { copyFileSync } = require('node:fs');
const { basename, join } = require('node:path');
const { files } = require('./src/adapters/fonts/font-files.ts');

/** Puts the fonts beside the bundle, where `read-fonts.ts` looks for them first. */
const copyFonts = {
  name: 'copy-fonts',
  setup(build) {
    build.onEnd(({ errors }) => {
      if (errors.length > 0) return;
      for (const file of Object.values(files)) {
        copyFileSync(require.resolve(file), join(build.initialOptions.outdir, basename(file)));
      }
    });
  },
};

module.exports = [copyFonts];
