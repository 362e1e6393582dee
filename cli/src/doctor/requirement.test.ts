import { expect, it } from 'vitest';
import { examine } from './requirement.ts';

const deployment = {
  stage: 'trial',
  aws: {},
  parameter: () => Promise.reject(new Error('not asked')),
  api: () => Promise.reject(new Error('not asked')),
};
const remedyWhere = async (error: Error) => {
  const check = { what: 'a queue', remedy: 'deploy it', look: () => Promise.reject(error) };
  return (await examine(deployment, [check]))[0]?.remedy;
};

it.each([
  ['Error', 'deploy it'],
  ['QueueDoesNotExist', 'deploy it'],
  ['CredentialsProviderError', 'credentials: aws configure, aws sso login, or AWS_PROFILE'],
  ['InvalidSignatureException', 'credentials: aws configure, aws sso login, or AWS_PROFILE'],
  ['ExpiredTokenException', 'credentials: aws configure, aws sso login, or AWS_PROFILE'],
  ['AccessDeniedException', 'let your credentials do what they were refused; or deploy it'],
  ['AccessDenied', 'let your credentials do what they were refused; or deploy it'],
  ['ParameterNotFound', 'parameters of the services above, which say where this is'],
  ['TimeoutError', 'the way to AWS: network, proxy, AWS_REGION'],
])(
  'gives the remedy of what an error says, which may not be that of what was looked at: %s',
  async (name, remedy) => {
    expect(await remedyWhere(Object.assign(new Error('no'), { name }))).toBe(remedy);
  },
);

it('knows a network that is away by the code of its error', async () => {
  const error = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
  expect(await remedyWhere(error)).toBe('the way to AWS: network, proxy, AWS_REGION');
});
