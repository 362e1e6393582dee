import { InvokeEndpointCommand, SageMakerRuntimeClient } from '@aws-sdk/client-sagemaker-runtime';
import { paginateListStateMachines, SFNClient } from '@aws-sdk/client-sfn';
import type { Deployment } from '../../embedded/connect.ts';
import type { Requirement } from '../requirement.ts';
import { regionOf } from './region.ts';

/** What each stack publishes for the others, by the service whose deployment makes it. */
const PUBLISHED: Readonly<Record<string, readonly string[]>> = {
  platform: [
    ...['bus-name', 'inbox-bucket', 'documents-bucket', 'audit-bucket', 'trail-bucket', 'upload-scanner'],
    ...[
      'data-key-arn',
      'audit-key-arn',
      'risk-topic-arn',
      'review-topic-arn',
      'operations-topic-arn',
      'database-url',
    ],
    ...['database-arn', 'search-endpoint', 'search-domain-arn', 'token-issuer', 'token-audience'],
  ],
  choreographer: ['choreographer-api-endpoint'],
  index: ['index-api-endpoint'],
  audit: ['audit-signing-key-arn', 'audit-records-key-arn', 'audit-recording-key-arn'],
  console: ['console-bucket', 'console-url'],
};

/** A parameter that nobody may read, or nobody reads for lack of credentials, may be there. */
const isPublished = (parameter: Deployment['parameter'], name: string): Promise<boolean> =>
  parameter(name).then(
    () => true,
    (error: Error) => {
      if (error.name === 'ParameterNotFound') return false;
      throw error;
    },
  );

const parametersOf = (service: string, names: readonly string[]): Requirement => ({
  what: `parameters of ${service}`,
  remedy: `cd services/${service} && npx serverless deploy --stage <stage>; deployed elsewhere: AWS_REGION, or region of the stage in deploy/stages.yml`,
  async look({ aws, parameter }) {
    const found = await Promise.all(names.map((name) => isPublished(parameter, name)));
    const missing = names.filter((_, index) => !found[index]);
    if (missing.length > 0) throw new Error(`not published in ${await regionOf(aws)}: ${missing.join(', ')}`);
    return `${names.length} published`;
  },
});

const stateMachine: Requirement = {
  what: 'state machine',
  remedy: 'cd services/choreographer && npx serverless deploy --stage <stage>',
  async look({ aws, stage }) {
    const name = `countersign-${stage}-contract-run`;
    for await (const { stateMachines = [] } of paginateListStateMachines({ client: new SFNClient(aws) }, {}))
      if (stateMachines.some((each) => each.name === name)) return name;
    throw new Error(`there is no ${name}`);
  },
};

const typeModel: Requirement = {
  what: 'contract type model',
  remedy:
    "upload it as docs/deploy.md shows, set deployEndpoint: 'true' of the stage in deploy/stages.yml, and deploy classify",
  async look({ aws, stage }) {
    const EndpointName = `countersign-${stage}-contract-type`;
    const Body = JSON.stringify({ inputs: 'This Agreement is made between two parties.' });
    const asked = new InvokeEndpointCommand({ EndpointName, Body, ContentType: 'application/json' });
    await new SageMakerRuntimeClient(aws).send(asked);
    return `${EndpointName} answers`;
  },
};

/** What each service's deployment leaves behind. */
export const SERVICES_DEPLOYED: readonly Requirement[] = [
  ...Object.entries(PUBLISHED).map(([service, names]) => parametersOf(service, names)),
  stateMachine,
  typeModel,
];
