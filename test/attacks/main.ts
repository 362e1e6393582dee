/**
 * `npm run test:attacks -- [words of a name] [--share 1/4]`: takes what holds each attack out of a copy of the last commit, and says
 * whether its test fails then. Before that, every test has to pass; see docs/threat-model.md.
 */
import { type Checkout, withCheckout } from '../mutation/checkout.ts';
import { calledWith, chosenBy } from '../support/script.ts';
import { failedIn } from './attack.ts';
import { ATTACKS } from './attacks.ts';

const REPORT = 'artifacts/attack.json';
const VITEST = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--maxWorkers=1'];

function tried(checkout: Checkout, tests: readonly string[], named = /./) {
  checkout.node([...VITEST, '--reporter=json', `--outputFile=${REPORT}`, '-t', named.source, ...tests]);
  return failedIn(checkout.read(REPORT));
}

const attacks = Object.entries(ATTACKS).flatMap(([what, each]) =>
  each.map((attack) => ({ ...attack, name: `${what}: ${attack.name}` })),
);
const USAGE = `npm run test:attacks -- [words of a name] [--share 1/4]
${attacks.map(({ name }) => `  ${name}`).join('\n')}`;

const chosen = calledWith(USAGE, (args) => chosenBy(args, attacks));

await withCheckout(async (checkout) => {
  const { ran, failed } = tried(checkout, [...new Set(chosen.map(({ test }) => test))]);
  if (ran === 0 || failed.length > 0)
    throw new Error(`Of ${ran} tests failed before anything was changed:\n${failed.join('\n')}`);
  let held = 0;
  for (const attack of chosen) {
    const after = await checkout.changed(attack, () => tried(checkout, [attack.test], attack.fails));
    const noticed = after.failed.length > 0;
    if (noticed) held += 1;
    const how = noticed ? 'fails' : after.ran > 0 ? 'PASSES' : 'NO TEST';
    console.log(`${how}  ${attack.name}  ${attack.test}`);
    const setUp = after.ran > 0 ? '' : ': there are none, or what they begin with could not be set up';
    if (!noticed) console.log(`  ${after.ran} tests ran that are named ${attack.fails}${setUp}`);
  }
  console.log(`${held} of ${chosen.length} attacks are noticed by their tests.`);
  process.exitCode = held === chosen.length ? 0 : 1;
});
