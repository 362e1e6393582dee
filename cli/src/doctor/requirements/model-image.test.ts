import { expect, it } from 'vitest';
import type { Deployment } from '../../embedded/connect.ts';
import { examine } from '../requirement.ts';
import { modelImage } from './model-image.ts';

const findingIn = async (region: string, text?: string) => {
  const deployment: Deployment = {
    stage: 'trial',
    aws: { region },
    parameter: (name) => Promise.reject(new Error(`there is no ${name}`)),
    api: () => Promise.reject(new Error('not asked')),
  };
  return (await examine(deployment, [modelImage(text)]))[0];
};

it('says where the image is in a region of the mapping', async () => {
  expect(await findingIn('eu-central-1')).toMatchObject({
    ok: true,
    found: 'in 492215442770 for eu-central-1',
  });
});

it('names a region that the mapping leaves out before anything is deployed there', async () => {
  expect(await findingIn('sa-east-1')).toMatchObject({
    ok: false,
    found: expect.stringContaining('knows no account of it in sa-east-1, but in ap-northeast-1'),
    remedy: expect.stringContaining('ScikitLearnRegistry of services/classify/endpoint.yml'),
  });
});

it('does not take a template without the mapping for one that has every region', async () => {
  expect(await findingIn('eu-central-1', 'Mappings: {}')).toMatchObject({ ok: false });
});
