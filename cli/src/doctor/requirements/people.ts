import { CognitoIdentityProviderClient, paginateListUsers } from '@aws-sdk/client-cognito-identity-provider';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Requirement } from '../requirement.ts';

const pages: Requirement = {
  what: 'pages of the console',
  remedy: 'npm run build -w services/console && npm run upload -w services/console -- --stage <stage>',
  async look({ aws, parameter }) {
    const s3 = new S3Client({ ...aws, forcePathStyle: true });
    const Bucket = await parameter('console-bucket');
    // A HEAD would not say why it is refused.
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: 'index.html' }));
    await Body?.transformToByteArray();
    return parameter('console-url');
  },
};

const userPool: Requirement = {
  what: 'user pool',
  remedy:
    'aws cognito-idp admin-create-user and admin-add-user-to-group, as docs/deploy.md shows under People',
  async look({ aws, parameter }) {
    // The issuer ends with the pool's id.
    const UserPoolId = new URL(await parameter('token-issuer')).pathname.split('/').at(-1);
    const client = new CognitoIdentityProviderClient(aws);
    let people = 0;
    for await (const { Users = [] } of paginateListUsers({ client }, { UserPoolId })) people += Users.length;
    if (people === 0) throw new Error(`${UserPoolId} has nobody who could sign in`);
    return `${UserPoolId}, ${people} people`;
  },
};

/** What people meet. */
export const PEOPLE: readonly Requirement[] = [pages, userPool];
