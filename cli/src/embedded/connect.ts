import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { storedSamplePassword } from '@countersign/local/aws/cognito/sample-password';
import { openAccessKeys, operatorKeyOf } from '@countersign/local/core/iam/access-keys';
import { type Api, createApi, type Endpoints } from '../api/api-client.ts';
import { type SampleUser, sampleSignIn } from '../api/sign-in.ts';
import { type StageSettings, stageSettings } from '../stages/stage-settings.ts';
import { readRuntimeFile } from './runtime-file.ts';

export interface ConnectOptions {
  readonly data: string;
  /** Stage on AWS; the embedded runtime without. */
  readonly stage?: string;
}

/** A deployment that commands speak to: its parameters, and clients' settings for its AWS APIs. */
export interface Deployment {
  readonly stage: string;
  /** Data folder of the embedded runtime; none on AWS. */
  readonly dataDir?: string;
  /** What deploy/stages.yml says of a stage on AWS. */
  readonly settings?: StageSettings;
  readonly aws: {
    endpoint?: string;
    region?: string;
    credentials?: { accessKeyId: string; secretAccessKey: string };
  };
  parameter(name: string): Promise<string>;
  /** The HTTP API as a sample user of the embedded runtime; on AWS as whoever the token is of. */
  api(as?: SampleUser): Promise<Api>;
}

function reader(aws: Deployment['aws'], stage: string) {
  const ssm = new SSMClient(aws);
  return async (name: string): Promise<string> => {
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: `/countersign/${stage}/${name}` }));
    return Parameter!.Value!;
  };
}

/** Where a stage's HTTP API is. */
export const endpoints = async (parameter: Deployment['parameter']): Promise<Endpoints> => ({
  runs: await parameter('choreographer-api-endpoint'),
  search: () => parameter('index-api-endpoint'),
});

/** The runtime that `countersign start` runs. */
async function embedded(data: string): Promise<Deployment> {
  const { endpoint, region } = await readRuntimeFile(data);
  const aws = {
    endpoint,
    region,
    credentials: operatorKeyOf(openAccessKeys(data)),
  };
  const parameter = reader(aws, 'local');
  return {
    stage: 'local',
    dataDir: data,
    aws,
    parameter,
    async api(as = 'uploader') {
      const [issuer, clientId, returnTo] = await Promise.all([
        parameter('token-issuer'),
        parameter('token-audience'),
        parameter('console-url'),
      ]);
      const signIn = sampleSignIn({ issuer, clientId, returnTo }, as, storedSamplePassword(data));
      return createApi(await endpoints(parameter), signIn);
    },
  };
}

/** A stage on AWS, in its own region, with the caller's credentials; the API wants a token of its user pool. */
function onAws(stage: string): Deployment {
  const settings = stageSettings(stage);
  const aws = settings.region === undefined ? {} : { region: settings.region };
  const parameter = reader(aws, stage);
  return {
    stage,
    settings,
    aws,
    parameter,
    async api() {
      const token = process.env.COUNTERSIGN_TOKEN;
      if (!token) {
        throw new Error(
          'Set COUNTERSIGN_TOKEN to an id token of the user pool: in the console, your name at the top, Copy token for commands.',
        );
      }
      return createApi(await endpoints(parameter), async () => token);
    },
  };
}

export const connect = async ({ data, stage }: ConnectOptions): Promise<Deployment> =>
  stage ? onAws(stage) : embedded(data);
