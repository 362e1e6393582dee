import { expect, it } from 'vitest';
import type { Deployment } from '../../embedded/connect.ts';
import { examine } from '../requirement.ts';
import { type AddressOf, region } from './region.ts';

const deployment: Deployment = {
  stage: 'trial',
  aws: { region: 'eu-central-1' },
  parameter: (name) => Promise.reject(new Error(`there is no ${name}`)),
  api: () => Promise.reject(new Error('not asked')),
};
const failing = (code: string) => Promise.reject(Object.assign(new Error(`failed: ${code}`), { code }));
const finding = async (addressOf: AddressOf) => (await examine(deployment, [region(addressOf)]))[0];

it('names what AWS does not offer in the region', async () => {
  const found = await finding((host) =>
    /^(dsql|textract)[.]eu-central-1[.]/.test(host) ? failing('ENOTFOUND') : Promise.resolve('10.0.0.1'),
  );
  expect(found).toMatchObject({
    ok: false,
    found: 'eu-central-1 has no Aurora DSQL, no Textract',
    remedy: expect.stringContaining('another region'),
  });
});

it('says of a region that nobody knows, or nobody reaches, that it has nothing', async () => {
  expect(await finding(() => failing('ENOTFOUND'))).toMatchObject({
    ok: false,
    found: 'nothing of AWS has an address in eu-central-1: is there such a region, and a way to it?',
  });
});

it('is content with a region that has all of them', async () => {
  expect(await finding(() => Promise.resolve('10.0.0.1'))).toMatchObject({ ok: true });
});

it('does not take a resolver that is away for a region that lacks something', async () => {
  expect(await finding(() => failing('EAI_AGAIN'))).toMatchObject({ ok: false, found: 'failed: EAI_AGAIN' });
});
