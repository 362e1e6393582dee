import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { packageServices } from '@countersign/local';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInByCode } from '../../../cli/src/api/authorization-code.ts';
import { ROOT, STAGE } from '../../../cli/src/embedded/start-embedded.ts';
import { EMULATED, openDeployer } from './deploy.ts';
import { LACKING_FOR_TEST, LACKING_TYPES } from './lacks.ts';
import { lentTo } from './lent-apis.ts';
import { openStage } from './stage.ts';
import { endToEndTests } from './tests.ts';

const { endpoint } = EMULATED;

const stage = openStage(EMULATED);
const { parameter } = stage;
const {
  COUNTERSIGN_TEST_POSTGRES: database,
  COUNTERSIGN_TEST_OPENSEARCH: search = '',
  COUNTERSIGN_PASSWORD: samplePassword = '',
} = process.env;
const lent = lentTo(process.env.COUNTERSIGN_LENT ?? '');

describe.skipIf(endpoint === '')('an emulator of AWS that others wrote', () => {
  let packages: Awaited<ReturnType<typeof packageServices>>;
  let deployer: Awaited<ReturnType<typeof openDeployer>>;
  const statuses: string[] = [];
  beforeAll(async () => {
    deployer = await openDeployer(EMULATED, lent);
    // Platform first, the console last, as docs/deploy.md says.
    const unordered = await packageServices({ root: ROOT, stage: STAGE });
    const at = (wanted: string) => unordered.filter(({ service }) => service === wanted);
    const between = unordered.filter(({ service }) => service !== 'platform' && service !== 'console');
    packages = [...at('platform'), ...between, ...at('console')];
    for (const each of packages) {
      statuses.push(await deployer.create(each));
      if (each.service !== 'platform') continue;
      if (database !== undefined) await stage.useDatabase(database);
      await stage.useSearch(search);
    }
  });

  // For the end-to-end tests that come next.
  afterAll(async () => {
    await stage.addPeople(samplePassword);
    await stage.tellAddresses();
  });

  it('takes the compiled templates of all stacks', () => {
    expect(packages).toHaveLength(10);
    expect(new Set(statuses)).toEqual(new Set(['CREATE_COMPLETE']));
  });

  it('finds nothing to update in what it has', async () => {
    for (const each of packages)
      await expect(deployer.update(each), each.service).rejects.toThrow('No updates are to be performed');
  });

  it.each([...LACKING_TYPES.keys()])('still lacks %s', async (type) => {
    await expect(deployer.createOne(type)).rejects.toThrow('Unrecognized resource types');
  });

  it('runs every file of the end-to-end tests, but for tests for which it lacks something', () => {
    const all = readdirSync(join(ROOT, 'test', 'e2e')).filter((name) => name.endsWith('.test.ts'));
    expect(endToEndTests(true).toSorted()).toEqual(all.toSorted());
    const text = all.map((name) => readFileSync(join(ROOT, 'test', 'e2e', name), 'utf8')).join('\n');
    const unknown = [...LACKING_FOR_TEST.keys()].filter((name) => !text.includes(name));
    expect(unknown).toEqual([]);
  });

  it('still answers as no model does', async () => {
    const asked = {
      modelId: 'eu.anthropic.claude-sonnet-4-6',
      messages: [{ role: 'user' as const, content: [{ text: 'Who are the parties?' }] }],
    };
    const { output } = await new BedrockRuntimeClient(EMULATED).send(new ConverseCommand(asked));
    expect(output?.message?.content?.[0]?.text).toContain('ministack mock');
    for (const path of ['/endpoints/countersign-local-contract-type/invocations', '/']) {
      const target = path === '/' ? { 'x-amz-target': 'Textract.StartDocumentTextDetection' } : {};
      const { ok } = await fetch(`${endpoint}${path}`, { method: 'POST', headers: target, body: '{}' });
      expect(ok, path).toBe(false);
    }
  });

  it('lets a person in as the suite signs in: by e-mail address, a password of the policy, and a code', async () => {
    const UserPoolId = (await parameter('token-issuer')).split('/').at(-1) ?? '';
    const Username = 'somebody@countersign.invalid';
    const pool = new CognitoIdentityProviderClient(EMULATED);
    const UserAttributes = [{ Name: 'email', Value: Username }];
    // Its own temporary passwords are shorter than its policy wants them.
    const TemporaryPassword = `${samplePassword}-first`;
    await pool.send(new AdminCreateUserCommand({ UserPoolId, Username, UserAttributes, TemporaryPassword }));
    const set = (Password: string) =>
      pool.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: true }));
    await expect(set('countersign')).rejects.toThrow('did not conform with policy');
    await set(samplePassword);
    // It serves the issuer of AWS under its own address.
    const application = {
      issuer: `${endpoint}/${UserPoolId}`,
      clientId: await parameter('token-audience'),
      returnTo: 'http://localhost:5173/',
    };
    const { idToken } = await signInByCode(application, { email: Username, password: samplePassword });
    const claims = JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString());
    expect(claims).toMatchObject({ email: Username, token_use: 'id', aud: application.clientId });
    const wrong = signInByCode(application, { email: Username, password: 'Countersign-2027' });
    await expect(wrong).rejects.toThrow('could not sign in');
  });
});
