import { examine } from '../doctor/requirement.ts';
import { REQUIREMENTS, remedyFor } from '../doctor/requirements.ts';
import { type ConnectOptions, connect } from '../embedded/connect.ts';
import { say, sayJson } from '../output/say.ts';
import { table } from '../output/table.ts';
import { operation } from './operations.ts';

export const doctor = operation(
  'doctor',
  'looks at everything that a stage needs, with the remedy for what is missing',
)
  .option('--json', 'prints JSON')
  .action(async (options: ConnectOptions & { readonly json?: boolean }) => {
    const deployment = await connect(options);
    const findings = await examine(deployment, REQUIREMENTS);
    if (options.json) sayJson(findings);
    else {
      const rows = findings.map(({ what, ok, found, remedy = '' }) => [
        ok ? 'ok' : 'NO',
        what,
        found.split('\n')[0]!,
        remedyFor(remedy, deployment),
      ]);
      say(table(['', 'what', 'found', 'remedy'], rows));
    }
    if (findings.some(({ ok }) => !ok)) process.exitCode = 1;
  });
