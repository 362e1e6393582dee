import { ACCOUNT_ID } from '../../core/protocols/aws-api.ts';

export const machineArn = (region: string, name: string): string =>
  `arn:aws:states:${region}:${ACCOUNT_ID}:stateMachine:${name}`;

export const executionArn = (machine: string, name: string): string =>
  `${machine.replace(':stateMachine:', ':execution:')}:${name}`;

/** The name at the end of a state machine's ARN. */
export const machineNameOf = (arn: string): string => arn.slice(arn.lastIndexOf(':') + 1);
