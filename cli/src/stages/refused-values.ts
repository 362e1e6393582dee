import { join } from 'node:path';
import { parameterProblem } from '@countersign/local/core/cloudformation/parameter-constraints';
import { ROOT } from '../embedded/start-embedded.ts';
import { stackParameters } from './stack-parameters.ts';

/** A variable of the Serverless Framework: what it becomes is known when the stage is deployed. */
const VARIABLE = /\$\{/;

/** Which values of a stage CloudFormation would refuse, and which it takes instead; a sentence each. */
export function refusedValues(values: Readonly<Record<string, unknown>>, root = ROOT): string[] {
  return stackParameters(join(root, 'services')).flatMap(({ stageParameter: name, declared, ...takes }) => {
    if (!(name in values)) return [];
    const value = values[name];
    if (value === null || typeof value === 'object') return [`${name} has no single value`];
    if (VARIABLE.test(String(value)) || parameterProblem(declared, String(value)) === undefined) return [];
    return [`${name} is ${value}, and takes ${takes.values.replaceAll('`', '')}`];
  });
}
