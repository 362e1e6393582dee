const { join } = require('node:path');
const copyBeside = require('../../deploy/copy-beside.cjs');

const names = [
  'types.bin',
  'clauses.bin',
  'contract_party.bin',
  'party.bin',
  'effective_date.bin',
  'term.bin',
  'jurisdiction.bin',
  'points.json',
  'sentences.bin',
  'terms.bin',
  'readers.bin',
  'one-sided.bin',
];

/** Puts the weights of the small models where `models` looks for them first. */
module.exports = [copyBeside(names.map((name) => join(__dirname, '../../models/weights', name)))];
