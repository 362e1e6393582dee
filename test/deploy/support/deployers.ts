import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Statement, statementsIn } from './policies.ts';

const folder = join(import.meta.dirname, '..', '..', '..', '.github', 'deployers');

/** What stands for the parameters of a deployer's template. */
export interface DeployerValues {
  readonly stage: string;
  readonly region: string;
  readonly deploymentBucket: string;
  readonly apiId: string;
}

/** The policy that a service's deployer has, as AWS would read it. */
export interface DeployerPolicy {
  readonly statements: readonly Statement[];
  /** Characters that count against the limit of a role's own policies. */
  readonly size: number;
}

/** Reads the template of a service's deployer, as a team would deploy it. */
export function readDeployer(service: string, values: DeployerValues): DeployerPolicy {
  const { Resources } = JSON.parse(readFileSync(join(folder, `${service}.json`), 'utf8'));
  const document = resolve(Resources.Deployer.Properties.Policies[0].PolicyDocument, values);
  return { statements: statementsIn(document), size: JSON.stringify(document).length };
}

function resolve(value: unknown, values: DeployerValues): unknown {
  if (Array.isArray(value)) return value.map((each) => resolve(each, values));
  if (typeof value !== 'object' || value === null) return value;
  if ('Fn::Sub' in value) return substitute(String(value['Fn::Sub']), values);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolve(each, values)]));
}

const substitute = (text: string, { stage, region, deploymentBucket, apiId }: DeployerValues) =>
  text.replaceAll(/\$\{([\w:]+)\}/g, (_, name: string) => {
    const known: Record<string, string> = {
      Stage: stage,
      DeploymentBucket: deploymentBucket,
      ApiId: apiId,
      'AWS::Partition': 'aws',
      'AWS::Region': region,
      'AWS::AccountId': '123456789012',
    };
    const found = known[name];
    if (found === undefined) throw new Error(`nothing is known of ${name}`);
    return found;
  });
