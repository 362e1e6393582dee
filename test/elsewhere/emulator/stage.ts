import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { GetParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { SAMPLE_PEOPLE } from '@countersign/local/aws/cognito/sample-users';
import { STAGE } from '../../../cli/src/embedded/start-embedded.ts';
import type { Aws } from './deploy.ts';

/** What a stage at the emulator needs beside its stacks, for what it lacks or has under other addresses than it says. */
export function openStage(aws: Aws) {
  const ssm = new SSMClient(aws);
  const nameOf = (name: string) => `/countersign/${STAGE}/${name}`;

  async function parameter(name: string): Promise<string> {
    return (await ssm.send(new GetParameterCommand({ Name: nameOf(name) }))).Parameter?.Value ?? '';
  }

  const publish = (name: string, Value: string) =>
    ssm.send(new PutParameterCommand({ Name: nameOf(name), Value, Type: 'String', Overwrite: true }));

  return {
    parameter,

    /** A PostgreSQL in the place of the cluster: once platform is there, before the stacks that read it. */
    useDatabase: (url: string) => publish('database-url', url),

    /** A search domain in the place of its own, which has an address and answers nothing there. */
    useSearch: (url: string) => publish('search-endpoint', url),

    /** The same users as the embedded pool has, with a password that the caller tells. */
    async addPeople(password: string): Promise<void> {
      const UserPoolId = (await parameter('token-issuer')).split('/').at(-1) ?? '';
      const pool = new CognitoIdentityProviderClient(aws);
      for (const { email: Username, name, groups } of SAMPLE_PEOPLE) {
        const UserAttributes = Object.entries({ email: Username, email_verified: 'true', name }).map(
          ([Name, Value]) => ({ Name, Value }),
        );
        // Its own temporary passwords are shorter than its policy wants them.
        const TemporaryPassword = `${password}-first`;
        await pool.send(
          new AdminCreateUserCommand({ UserPoolId, Username, UserAttributes, TemporaryPassword }),
        );
        await pool.send(
          new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: password, Permanent: true }),
        );
        for (const GroupName of groups)
          await pool.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName }));
      }
    },

    /**
     * It says where pool and APIs are on AWS, where nothing answers here, and serves both by path under its own address.
     * Once all stacks are there: functions and authorizers keep the addresses of AWS, which it knows to be its own.
     */
    async tellAddresses(): Promise<void> {
      const pool = (await parameter('token-issuer')).split('/').at(-1);
      await publish('token-issuer', `${aws.endpoint}/${pool}`);
      for (const name of ['choreographer-api-endpoint', 'index-api-endpoint']) {
        // `<id>.execute-api.127.0.0.1` is the host of no URL.
        const [, id] = /\/\/(\w+)\./.exec(await parameter(name)) ?? [];
        await publish(name, `${aws.endpoint}/_aws/execute-api/${id}/$default`);
      }
    },
  };
}
