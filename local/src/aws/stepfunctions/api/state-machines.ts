import * as z from 'zod';
import { AwsApiError } from '../../../core/protocols/aws-api.ts';
import { machineArn } from '../arns.ts';
import { parseDefinition } from '../definition/parse-definition.ts';
import { DefinitionError, type Problem } from '../definition/problem.ts';
import { breakExecution } from '../engine/end-execution.ts';
import type { Machine } from '../journal/machines.ts';
import { executionByArn, machineByArn } from './lookup.ts';
import { describeSettings, sameSettings, settingsSchema } from './machine-settings.ts';
import { Arn, Name, operation, seconds } from './operation.ts';
import { cutPage, paging, readPageToken } from './page-token.ts';
import { saveMachine } from './save-machine.ts';
import { Tags } from './tags.ts';

const publish = z.literal(false, 'versions are not supported by the embedded runtime').optional();

export const createStateMachine = operation(
  z.strictObject({
    name: Name,
    definition: z.string(),
    roleArn: Arn,
    type: z.enum(['STANDARD', 'EXPRESS']).default('STANDARD'),
    publish,
    tags: Tags.optional(),
    ...settingsSchema,
  }),
  (engine, { name, definition, roleArn, type, publish: _, ...rest }) => {
    const arn = machineArn(engine.region, name);
    if (type !== 'STANDARD') {
      throw new AwsApiError(
        'StateMachineTypeNotSupported',
        'The embedded runtime has STANDARD state machines only',
      );
    }
    const existing = engine.journal.machines.get(arn);
    if (existing === undefined) {
      const machine = saveMachine(engine, { arn, name, definition, roleArn, settings: rest });
      return { stateMachineArn: arn, creationDate: seconds(machine.createdAt) };
    }
    const isSame = engine.journal.machines.definition(existing.definitionHash) === definition;
    if (!isSame || !sameSettings(existing.settings, rest)) {
      throw new AwsApiError('StateMachineAlreadyExists', `State Machine Already Exists: '${arn}'`);
    }
    return { stateMachineArn: arn, creationDate: seconds(existing.createdAt) };
  },
);

export const updateStateMachine = operation(
  z.strictObject({
    stateMachineArn: Arn,
    definition: z.string().optional(),
    roleArn: Arn.optional(),
    publish,
    ...settingsSchema,
  }),
  (engine, { stateMachineArn, definition, roleArn, publish: _, ...rest }) => {
    const { arn, name, ...now } = machineByArn(engine, stateMachineArn);
    const { revisionId, updatedAt } = saveMachine(engine, {
      arn,
      name,
      definition: definition ?? engine.journal.machines.definition(now.definitionHash),
      roleArn: roleArn ?? now.roleArn,
      settings: { ...now.settings, ...rest },
    });
    return { updateDate: seconds(updatedAt), revisionId };
  },
);

const summary = ({ arn, name, createdAt }: Machine) => ({
  stateMachineArn: arn,
  name,
  type: 'STANDARD',
  creationDate: seconds(createdAt),
});

export const describeStateMachine = operation(z.strictObject({ stateMachineArn: Arn }), (engine, input) => {
  const machine = machineByArn(engine, input.stateMachineArn);
  return {
    ...summary(machine),
    status: 'ACTIVE',
    definition: engine.journal.machines.definition(machine.definitionHash),
    roleArn: machine.roleArn,
    revisionId: machine.revisionId,
    ...describeSettings(machine.settings),
  };
});

export const describeStateMachineForExecution = operation(
  z.strictObject({ executionArn: Arn }),
  (engine, input) => {
    const execution = executionByArn(engine, input.executionArn);
    const machine = machineByArn(engine, execution.machineArn);
    return {
      stateMachineArn: machine.arn,
      name: machine.name,
      definition: engine.journal.machines.definition(execution.definitionHash),
      roleArn: execution.roleArn,
      updateDate: seconds(machine.updatedAt),
      ...describeSettings(machine.settings),
    };
  },
);

export const listStateMachines = operation(
  z.strictObject(paging(100)),
  ({ journal }, { maxResults, nextToken }) => {
    const rows = journal.machines.list(readPageToken(nextToken) ?? '', maxResults + 1);
    const { page, ...rest } = cutPage(rows, maxResults, ({ arn }) => arn);
    return { stateMachines: page.map(summary), ...rest };
  },
);

/** Executions under way are aborted. */
export const deleteStateMachine = operation(
  z.strictObject({ stateMachineArn: Arn }),
  (engine, { stateMachineArn: arn }) => {
    engine.write((transaction) => {
      const { executions, machines } = transaction.journal;
      for (const execution of executions.runningOf(arn))
        breakExecution(transaction, execution, 'ABORTED', {});
      machines.delete(arn);
    });
    return {};
  },
);

const diagnostic = (problem: Problem) => ({ severity: 'ERROR', ...problem });

export const validateStateMachineDefinition = operation(
  z.strictObject({
    definition: z.string(),
    severity: z.literal('ERROR').optional(),
    type: z.literal('STANDARD').optional(),
  }),
  (_, { definition }) => {
    try {
      parseDefinition(definition);
      return { result: 'OK', diagnostics: [] };
    } catch (error) {
      if (!(error instanceof DefinitionError)) throw error;
      return { result: 'FAIL', diagnostics: error.problems.map(diagnostic), truncated: false };
    }
  },
);
