/**
 * `npm run test:mutants -- [words of a name]`: puts each fault into a copy of the last commit, lets the soak run
 * there, and says whether its oracle found it; see docs/faults.md.
 */
import { withCheckout } from '../../mutation/checkout.ts';
import { calledWith, chosenBy } from '../../support/script.ts';
import { MUTANTS } from './mutants.ts';

/** Two contracts in a light wind that loses a section, with one that is broken. */
const SOAK = ['test/soak/main.ts', '--n', '2', '--kills', '0', '--wind', 'light'];

const USAGE = `npm run test:mutants -- [words of a name]
${MUTANTS.map(({ name }) => `  ${name}`).join('\n')}`;

const chosen = calledWith(USAGE, (args) => chosenBy(args, MUTANTS));
await withCheckout(async (checkout) => {
  for (const mutant of chosen) {
    const said = await checkout.changed(mutant, () => checkout.node(SOAK));
    const line = said.split('\n').find((each) => each.startsWith('! ') && mutant.found.test(each));
    console.log(
      line === undefined ? `NOT FOUND  ${mutant.name}\n${said}` : `found      ${mutant.name}\n  ${line}`,
    );
    if (line === undefined) process.exitCode = 1;
  }
});
