const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { parse } = require('yaml');

/** What all services bundle by, and what no bundler can inline: PDFium's WebAssembly, and the thread that reads. */
const shared = parse(readFileSync(join(__dirname, '../../deploy/esbuild.yml'), 'utf8'));
module.exports = { ...shared, plugins: 'bundle-plugins.cjs' };
