const copyBeside = require('../../deploy/copy-beside.cjs');
const { files } = require('./src/adapters/fonts/font-files.ts');

/** Puts the fonts where `read-fonts.ts` looks for them first. */
module.exports = [copyBeside(Object.values(files).map((file) => require.resolve(file)))];
