import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** What pdf.js fetches while it draws: character maps, the standard fonts, image decoders without WebAssembly. */
const FOLDERS = ['cmaps', 'standard_fonts', 'wasm'];

/** Puts the files that pdf.js fetches by name beside the bundle, under `pdfjs/`. */
export function pdfAssets(): Plugin {
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  let outDir = 'dist';
  return {
    name: 'pdf-assets',
    apply: 'build',
    configResolved(config) {
      outDir = join(config.root, config.build.outDir);
    },
    async closeBundle() {
      const filter = (path: string) => !/\.wasm$|quickjs/.test(path);
      for (const folder of FOLDERS) {
        await cp(join(home, folder), join(outDir, 'pdfjs', folder), { recursive: true, filter });
      }
    },
  };
}
