import { ACCOUNT_ID } from '../../core/protocols/aws-api.ts';

/** An event as EventBridge hands it to targets. */
export interface BusEvent {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  /** ISO 8601 to the second. */
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: unknown;
  /** The replay that delivers it again, if one does. */
  readonly 'replay-name'?: string;
}

/** `name` from a bus name or ARN; `default` unless given. */
export function busNameOf(nameOrArn: string | undefined): string {
  return nameOrArn?.replace(/^arn:.*:event-bus\//, '') ?? 'default';
}

/** Time as it stands in events. */
export function eventTime(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

export function busArn(region: string, name: string): string {
  return `arn:aws:events:${region}:${ACCOUNT_ID}:event-bus/${name}`;
}

export function ruleArn(region: string, bus: string, rule: string): string {
  return `arn:aws:events:${region}:${ACCOUNT_ID}:rule/${bus === 'default' ? rule : `${bus}/${rule}`}`;
}

export const archiveNameOf = (arn: string): string => arn.replace(/^arn:.*:archive\//, '');

export function replayArn(region: string, name: string): string {
  return `arn:aws:events:${region}:${ACCOUNT_ID}:replay/${name}`;
}

export function archiveArn(region: string, name: string): string {
  return `arn:aws:events:${region}:${ACCOUNT_ID}:archive/${name}`;
}
