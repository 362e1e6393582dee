import { examine, remedyFor } from '../doctor/requirement.ts';
import { accountRequirements, requirements, sampleContract } from '../doctor/requirements/index.ts';
import { type ConnectOptions, connect } from '../embedded/connect.ts';
import { say, sayJson } from '../output/say.ts';
import { table } from '../output/table.ts';
import { operation } from './operations.ts';

/** A contract of three pages takes less than a minute; quotas and cold starts may add to it. */
const PATIENCE = { seconds: 900, everySeconds: 2 };

interface DoctorOptions extends ConnectOptions {
  readonly json?: boolean;
  readonly before?: boolean;
  readonly contract?: boolean;
  readonly model?: string;
}

export const doctor = operation(
  'doctor',
  'looks at everything that a stage needs, with the remedy for what is missing',
)
  .option('--before', 'looks only at what an account needs before a stage is deployed to it')
  .option('--model <id>', 'another Bedrock model to ask than that of the stage')
  .option('--contract', 'then takes a contract of the samples through to its report; it costs what one costs')
  .option('--json', 'prints JSON')
  .action(async ({ json, before, contract, model, ...options }: DoctorOptions) => {
    const deployment = await connect(options);
    const findings = await examine(deployment, before ? accountRequirements(model) : requirements(model));
    if (contract) findings.push(...(await examine(deployment, [sampleContract(PATIENCE)])));
    if (json) sayJson(findings);
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
