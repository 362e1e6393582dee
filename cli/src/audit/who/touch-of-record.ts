import type { Touch } from './touch.ts';
import type { TrailRecord } from './trail-record.ts';

/** By what a call is known to be about a run. */
export interface RunTraces {
  /** Name of the execution; stands in the keys of the run's documents. */
  readonly runId: string;
  /** Key of the source in the inbox. */
  readonly key: string;
}

/** A role's session or a user, without the account's part of the ARN. */
const nameOf = ({ arn, invokedBy, type }: TrailRecord['userIdentity']): string =>
  invokedBy ?? arn?.split(':').slice(5).join(':') ?? type ?? 'unknown';

/** From where S3 copies: escaped, and of a version. */
const COPY_SOURCE = 'x-amz-copy-source';

/** The object that is copied; what is no valid encoding as it stands. */
function copiedFrom(source: string): string {
  const [path = ''] = source.split('?versionId=');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** What of the run the call was about: its name, or the key of its source, as a whole part of what the call names. */
function resourceOf(
  { requestParameters, resources }: TrailRecord,
  { runId, key }: RunTraces,
): string | undefined {
  const named = Object.entries(requestParameters ?? {}).map(([name, value]) =>
    name.toLowerCase() === COPY_SOURCE ? copiedFrom(String(value)) : String(value),
  );
  const arns = (resources ?? []).flatMap(({ ARN }) => ARN ?? []);
  const isAbout = (value: string) =>
    value === key || value.endsWith(`/${key}`) || value.split(/[/:]/).includes(runId);
  return [...named, ...arns].find(isAbout);
}

/** What a record says of a run; undefined if it is about something else. */
export function touchOfRecord(record: TrailRecord, traces: RunTraces): Touch | undefined {
  const resource = resourceOf(record, traces);
  if (resource === undefined) return undefined;
  const byLink = record.additionalEventData?.AuthenticationMethod === 'QueryString';
  return {
    at: record.eventTime,
    who: byLink ? `a link of ${nameOf(record.userIdentity)}` : nameOf(record.userIdentity),
    action: `${record.eventSource.replace('.amazonaws.com', '')}:${record.eventName}`,
    resource,
    outcome: record.errorCode ?? 'done',
  };
}
