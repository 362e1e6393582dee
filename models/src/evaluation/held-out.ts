/**
 * `node models/src/evaluation/held-out.ts [folder] [every]` reads short contracts that neither rules nor weights have
 * seen, each as it is and with each of its changes, and prints how many ordinary ones show no burden, how many changed
 * ones show none, and in how many the changed words are cited. The folder is `models/held-out` unless given.
 */
import { join } from 'node:path';
import { readBrief } from '../brief/read-brief.ts';
import { changed, readTwins, type Twins } from '../brief/unusual/twins.ts';
import { overlaps } from '../span.ts';

const [folder = join(import.meta.dirname, '../../held-out'), every = '1'] = process.argv.slice(2);

interface Tally {
  contracts: number;
  clean: number;
  burdens: number;
  changes: number;
  silent: number;
  cited: number;
}

function count(tally: Tally, { text, changes }: Twins): void {
  const { burdens } = readBrief(text);
  tally.contracts++;
  tally.burdens += burdens.length;
  if (burdens.length === 0) tally.clean++;
  for (const change of changes) {
    const risky = changed(text, change);
    const found = readBrief(risky.text).burdens;
    const touches = ({ start = 0, end = 0 }) => overlaps({ start, end }, risky.place);
    tally.changes++;
    if (found.length === 0) tally.silent++;
    if (found.some(({ citations }) => citations.some(touches))) tally.cited++;
  }
}

const tally: Tally = { contracts: 0, clean: 0, burdens: 0, changes: 0, silent: 0, cited: 0 };
const read = readTwins(folder).filter((_, at) => at % Number(every) === 0);
for (const [at, { name, twins }] of read.entries()) {
  process.stderr.write(`${at + 1} of ${read.length}: ${name}\n`);
  count(tally, twins);
}
const { contracts, clean, burdens, changes, silent, cited } = tally;
console.table({
  'ordinary contracts that show no burden': `${clean} of ${contracts}`,
  'burdens that an ordinary contract shows': (burdens / contracts).toFixed(1),
  'changed contracts that show no burden': `${silent} of ${changes}`,
  'changed words that are cited': `${cited} of ${changes}`,
});
