import type { Deployment, Resource } from '../support/deployment.ts';
import { type Rule, where } from '../support/rule.ts';
import { variablesOf } from '../support/targets.ts';
import { variablesReadBy } from '../support/told-variables.ts';

const serviceOf = ({ stackName }: Resource) => stackName.split('-').at(-1) ?? '';

/** What no code of ours reads and the runtime or a library does, each with what it may be. */
const OF_RUNTIME: Readonly<Record<string, (value: string, called: Resource) => boolean>> = {
  // Lines of the sources in traces of errors; anything more could load code or trust others.
  NODE_OPTIONS: (value) => value === '--enable-source-maps',
  // Powertools: in whose name logs, metrics and traces are written.
  POWERTOOLS_SERVICE_NAME: (value, called) => value === serviceOf(called),
  POWERTOOLS_METRICS_NAMESPACE: (value) => value !== '',
  // For people, and for the rule that stages count apart.
  STAGE: (value, { stackName }) => stackName.split('-').includes(value),
};

function foreignIn(called: Resource): string[] {
  const read = variablesReadBy(serviceOf(called));
  return Object.entries(variablesOf(called)).flatMap(([name, value]) => {
    const ofRuntime = OF_RUNTIME[name];
    if (ofRuntime === undefined) return read.has(name) ? [] : [`${name}, which its code does not read`];
    return ofRuntime(String(value), called) ? [] : [`${name}=${value}`];
  });
}

export const functionsAreToldWhatTheyRead: Rule = {
  name: 'tells a function by its environment what its code reads, and nothing that turns the runtime or a library',
  problems: (deployment: Deployment) =>
    deployment
      .ofType('AWS::Lambda::Function')
      .flatMap((each) => foreignIn(each).map((told) => `${where(each)} is told ${told}`)),
  faults: {
    'route RouteLambdaFunction is told NODE_TLS_REJECT_UNAUTHORIZED': telling(
      'NODE_TLS_REJECT_UNAUTHORIZED',
      '0',
    ),
    'route RouteLambdaFunction is told AWS_ENDPOINT_URL_S3': telling(
      'AWS_ENDPOINT_URL_S3',
      'https://elsewhere.example',
    ),
    'route RouteLambdaFunction is told POWERTOOLS_LOGGER_LOG_EVENT': telling(
      'POWERTOOLS_LOGGER_LOG_EVENT',
      'true',
    ),
    'route RouteLambdaFunction is told NODE_EXTRA_CA_CERTS': telling(
      'NODE_EXTRA_CA_CERTS',
      '/var/task/x.pem',
    ),
    'route RouteLambdaFunction is told HTTPS_PROXY': telling('HTTPS_PROXY', 'https://elsewhere.example'),
    // Another service reads it, and this one does not.
    'route RouteLambdaFunction is told AUDIT_BUCKET': telling('AUDIT_BUCKET', { Ref: 'DocumentsBucketName' }),
    'route RouteLambdaFunction is told NODE_OPTIONS=--enable-source-maps --require': telling(
      'NODE_OPTIONS',
      '--enable-source-maps --require /var/task/x.js',
    ),
    'route RouteLambdaFunction is told POWERTOOLS_SERVICE_NAME=audit': telling(
      'POWERTOOLS_SERVICE_NAME',
      'audit',
    ),
  },
};

function telling(name: string, value: unknown): Rule['faults'][string] {
  return (template) => {
    template('route').Resources.RouteLambdaFunction!.Properties.Environment.Variables[name] = value;
  };
}
