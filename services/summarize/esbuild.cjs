const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { parse } = require('yaml');

/** What all services bundle by, and the weights of the models, which no bundler can inline. */
const shared = parse(readFileSync(join(__dirname, '../../deploy/esbuild.yml'), 'utf8'));
module.exports = { ...shared, plugins: 'copy-weights.cjs' };
