import { describe, expect, it } from 'vitest';
import { createIdentity } from './index.ts';
import { passwordPolicy, passwordProblem } from './password-policy.ts';

const strict = passwordPolicy.parse({
  MinimumLength: '10',
  RequireLowercase: 'true',
  RequireUppercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
});

describe('a password', () => {
  it.each([
    ['Ab1-', 'not long enough'],
    ['ABCDEFGH1-', 'lowercase'],
    ['abcdefgh1-', 'uppercase'],
    ['Abcdefghi-', 'numeric'],
    ['Abcdefghi1', 'symbol'],
  ])('%s is refused: %s', (password, why) => {
    expect(passwordProblem(strict, password)).toContain(why);
  });

  it('is taken where it is all that the policy asks for', () => {
    expect(passwordProblem(strict, 'Abcdefgh1-')).toBeUndefined();
    expect(passwordProblem(passwordPolicy.parse({}), 'abcdefgh')).toBeUndefined();
  });
});

describe('a password that is set through the API', () => {
  const set = async (input: object) => {
    const identity = await createIdentity({ url: 'http://127.0.0.1:1' });
    const declare = (type: string, properties: Record<string, unknown>) =>
      identity.providers
        .find((each) => each.type === type)
        ?.create({
          type,
          logicalId: 'X',
          stackName: 's',
          region: 'eu-central-1',
          accountId: '0',
          properties,
        });
    const pool = await declare('AWS::Cognito::UserPool', {
      Policies: { PasswordPolicy: { MinimumLength: 12 } },
    });
    const call = (operation: string, body: object) =>
      identity.api.handle({
        method: 'POST',
        path: '/',
        query: new URLSearchParams(),
        headers: { 'x-amz-target': `X.${operation}` },
        body: Buffer.from(JSON.stringify({ UserPoolId: pool?.ref, Username: 'anna', ...body })),
        region: 'eu-central-1',
      });
    try {
      await call('AdminCreateUser', {});
      await call('AdminSetUserPassword', input);
    } finally {
      identity.close();
    }
  };

  it.each([
    ['too short for the pool', { Password: 'short', Permanent: true }, 'InvalidPasswordException'],
    ['to be changed at the first sign-in', { Password: 'long enough for it' }, 'ValidationException'],
    ['to be changed, said so', { Password: 'long enough for it', Permanent: false }, 'ValidationException'],
  ])('is refused when it is %s', async (_, input, code) => {
    await expect(set(input)).rejects.toMatchObject({ code });
  });

  it('is taken for good', async () => {
    await expect(set({ Password: 'long enough for it', Permanent: true })).resolves.toBeUndefined();
  });
});
