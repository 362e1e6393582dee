import type { Deployment, Resource } from './deployment.ts';
import { covers } from './policies.ts';
import { OWN_QUEUE } from './port-commands.ts';

export const variablesOf = ({ properties }: Resource): Readonly<Record<string, string>> =>
  (properties.Environment as { Variables?: Record<string, string> } | undefined)?.Variables ?? {};

/** The queue that calls a function. */
const queueOf = (deployment: Deployment, { arn, ref }: Resource): string | undefined =>
  deployment
    .ofType('AWS::Lambda::EventSourceMapping')
    .filter(({ properties }) => [arn, ref].includes(String(properties.FunctionName)))
    .map(({ properties }) => String(properties.EventSourceArn))[0];

/** The ARN of what a value of the environment names. */
function arnOf({ resources }: Deployment, { region, accountId }: Resource, value: string): string {
  const named = resources.find(({ ref, arn }) => value === ref || value === arn);
  if (named !== undefined) return named.arn;
  return value.startsWith('/') ? `arn:aws:ssm:${region}:${accountId}:parameter${value}` : value;
}

/** The ARN of where a function sends something; undefined where it does not know of such a place. */
export function targetOf(deployment: Deployment, called: Resource, to: string): string | undefined {
  if (to === OWN_QUEUE) return queueOf(deployment, called);
  const [, variable = '', rest = ''] = /^([A-Z_]+)(.*)$/.exec(to) ?? [];
  const value = variablesOf(called)[variable];
  return value === undefined ? undefined : arnOf(deployment, called, `${value}${rest}`);
}

/** Whether what a policy names is, or lies in, what an action is about, given the ARN of where a command goes. */
export function isAbout(pattern: string, action: string, target: string): boolean {
  const [service = '', name = ''] = action.split(':');
  if (service === 'textract') return pattern === '*';
  if (service === 'bedrock') return pattern.endsWith(`/${target}`);
  if (service === 's3' && !name.startsWith('ListBucket'))
    return pattern.startsWith(`${target}/`) || covers(pattern, `${target}/key`);
  if (service === 'states' && /Execution(History)?$/.test(name) && name !== 'StartExecution')
    return covers(pattern, `${target.replace(':stateMachine:', ':execution:')}:name`);
  return covers(pattern, target);
}
