import { AT_REST, OBSERVATION, TAGS } from '../../core/cloudformation/ignored-because.ts';
import type { ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import { saveMachine } from './api/save-machine.ts';
import { machineArn } from './arns.ts';
import type { Engine } from './engine/engine.ts';
import { isObject } from './json.ts';

/** Step Functions lets names have up to 80 characters. */
const MAX_NAME = 80;

type Properties = Readonly<Record<string, unknown>>;

function definitionOf({ DefinitionString, Definition, DefinitionSubstitutions }: Properties): string {
  const text = typeof DefinitionString === 'string' ? DefinitionString : JSON.stringify(Definition);
  if (text === undefined) throw new Error('a state machine needs DefinitionString or Definition');
  const substitutions = isObject(DefinitionSubstitutions) ? Object.entries(DefinitionSubstitutions) : [];
  return substitutions.reduce(
    (result, [name, value]) => result.replaceAll(`\${${name}}`, String(value)),
    text,
  );
}

function checkType({ StateMachineType = 'STANDARD' }: Properties, logicalId: string): void {
  if (StateMachineType === 'STANDARD') return;
  throw new Error(`${logicalId}: the embedded runtime supports STANDARD state machines only`);
}

/** Creates `AWS::StepFunctions::StateMachine`; one that exists gets the definition of the template. */
export const stateMachineProvider = (engine: Engine): ResourceProvider => ({
  type: 'AWS::StepFunctions::StateMachine',
  honoured: [
    'DefinitionString',
    'Definition',
    'DefinitionSubstitutions',
    'RoleArn',
    'StateMachineName',
    'StateMachineType',
  ],
  ignored: {
    EncryptionConfiguration: AT_REST,
    LoggingConfiguration: OBSERVATION,
    Tags: TAGS,
    TracingConfiguration: OBSERVATION,
  },
  async create({ properties, logicalId, stackName, region }) {
    checkType(properties, logicalId);
    const given = properties.StateMachineName;
    const name = typeof given === 'string' ? given : `${stackName}-${logicalId}`.slice(-MAX_NAME);
    const arn = machineArn(region, name);
    const definition = definitionOf(properties);
    saveMachine(engine, { arn, name, definition, roleArn: String(properties.RoleArn ?? ''), settings: {} });
    return { ref: arn, attributes: { Arn: arn, Name: name } };
  },
});
