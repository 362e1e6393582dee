import { randomUUID } from 'node:crypto';
import { isRoleArn } from '../../../core/iam/role-arn.ts';
import { AwsApiError } from '../../../core/protocols/aws-api.ts';
import { type Definition, parseDefinition } from '../definition/parse-definition.ts';
import { DefinitionError } from '../definition/problem.ts';
import type { Engine } from '../engine/engine.ts';
import type { Machine } from '../journal/machines.ts';

/** Parses a definition; what is wrong with it becomes `InvalidDefinition`. */
function checkDefinition(source: string): Definition {
  try {
    return parseDefinition(source);
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    throw new AwsApiError('InvalidDefinition', `Invalid State Machine Definition: '${error.message}'`);
  }
}

/** What of a state machine can be set. */
export interface MachineDraft extends Pick<Machine, 'arn' | 'name' | 'roleArn' | 'settings'> {
  readonly definition: string;
}

/**
 * Creates the machine or replaces what it had; executions under way keep their definition.
 * @throws AwsApiError `InvalidArn`, `InvalidDefinition`.
 */
export function saveMachine(engine: Engine, { definition, ...draft }: MachineDraft): Machine {
  if (!isRoleArn(draft.roleArn)) throw new AwsApiError('InvalidArn', `Invalid Role Arn: '${draft.roleArn}'`);
  checkDefinition(definition);
  return engine.write(({ journal, now }) => {
    const machine: Machine = {
      ...draft,
      definitionHash: journal.machines.putDefinition(definition),
      revisionId: randomUUID(),
      createdAt: now,
      updatedAt: now,
    };
    journal.machines.put(machine);
    return machine;
  });
}
