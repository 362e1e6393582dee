/** Executions of this account run in the embedded runtime, which has no management console. */
const EMBEDDED = '000000000000';

const regionOf = (arn: string): string | undefined => {
  const [, , , region, account] = arn.split(':');
  return account === EMBEDDED ? undefined : region;
};

/** The execution in the Step Functions console; undefined where there is none. */
export function executionPage(arn: string): string | undefined {
  const region = regionOf(arn);
  return (
    region &&
    `https://${region}.console.aws.amazon.com/states/home?region=${region}#/v2/executions/details/${arn}`
  );
}

/** CloudWatch hides its own escapes in `$` sequences. */
const escaped = (text: string) => encodeURIComponent(encodeURIComponent(text)).replaceAll('%', '$');

/** The choreographer's log lines about a run; undefined where there is no CloudWatch. */
export function logsPage(arn: string, stage: string, runId: string): string | undefined {
  const region = regionOf(arn);
  const group = escaped(`/aws/lambda/countersign-${stage}-choreographer-resume`);
  return (
    region &&
    `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#logsV2:log-groups/log-group/${group}/log-events$3FfilterPattern$3D${escaped(`"${runId}"`)}`
  );
}

/** The trace in X-Ray, which puts the seconds of its beginning apart; undefined where there is none. */
export function tracePage(arn: string, traceId: string): string | undefined {
  const region = regionOf(arn);
  const id = `1-${traceId.slice(0, 8)}-${traceId.slice(8)}`;
  return (
    region && `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#xray:traces/${id}`
  );
}
