import { ACCOUNT_ID, AwsApiError } from '../../core/protocols/aws-api.ts';

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

/**
 * `name` from a bus name or ARN; `default` unless given.
 * @throws AwsApiError `ResourceNotFoundException` for a bus of another account or region.
 */
export function busNameOf(nameOrArn: string | undefined, region: string): string {
  const name = nameOrArn?.replace(/^arn:.*:event-bus\//, '') ?? 'default';
  if (nameOrArn?.startsWith('arn:') && nameOrArn !== busArn(region, name))
    throw new AwsApiError('ResourceNotFoundException', `Event bus ${nameOrArn} does not exist.`);
  return name;
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

export function replayArn(region: string, name: string): string {
  return `arn:aws:events:${region}:${ACCOUNT_ID}:replay/${name}`;
}

export function archiveArn(region: string, name: string): string {
  return `arn:aws:events:${region}:${ACCOUNT_ID}:archive/${name}`;
}

/** @throws AwsApiError `ResourceNotFoundException` for an archive of another account or region. */
export function archiveNameOf(arn: string, region: string): string {
  const name = arn.replace(/^arn:.*:archive\//, '');
  if (arn === archiveArn(region, name)) return name;
  throw new AwsApiError('ResourceNotFoundException', `Archive ${arn} does not exist.`);
}
