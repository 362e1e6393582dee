import { join } from 'node:path';
import { packageServices } from '@countersign/local/runtime/packaging/package-services';
import type { ServicePackage } from '@countersign/local/runtime/packaging/service-package';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageProduction } from './support/production.ts';

/** Where the templates of one stage, in one region, say something that those of another do not. */
interface Difference {
  readonly where: string;
  readonly values: readonly unknown[];
}

/** What is told apart by the name of the stage is the same. */
const unstaged = (text: string, stage: string) =>
  text
    .replaceAll(new RegExp(`(?<![a-z])${stage}(?![a-z])|(?<=Dash)${stage}(?=Dash)`, 'g'), '<stage>')
    .replace(/\d{13}-\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>');

function differences(one: unknown, other: unknown, where: string): Difference[] {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other ? [] : [{ where, values: [one, other] }];
  const left: Record<string, unknown> = { ...one };
  const right: Record<string, unknown> = { ...other };
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((key) =>
    differences(left[key], right[key], `${where}.${key}`),
  );
}

let here: readonly ServicePackage[];
let there: readonly ServicePackage[];
beforeAll(async () => {
  here = await packageServices({ root: join(import.meta.dirname, '..', '..') });
  there = await packageProduction();
});

const templateOf = (packages: readonly ServicePackage[], service: string, stage: string): unknown => {
  const { template } = packages.find((each) => each.service === service)!;
  return JSON.parse(unstaged(JSON.stringify(template), stage));
};

describe('the templates of two stages in two regions', () => {
  it('differ in what deploy/stages.yml says of them, and in nothing else', () => {
    const found = here.flatMap(({ service }) =>
      differences(templateOf(here, service, 'local'), templateOf(there, service, 'production'), service),
    );
    const places = found.map(({ where }) => where.replace(/\.Resources\.\w+\.Properties\./, ' '));
    expect(new Set(places)).toEqual(
      new Set([
        'choreographer.Parameters.ApprovalsOfUnknownUploader.Default',
        'choreographer.Parameters.MaxCostUsd.Default',
        'choreographer.Parameters.MaxCostUsdPerDay.Default',
        'choreographer.Parameters.RunConcurrency.Default',
        'classify.Parameters.DeployEndpoint.Default',
        'console BucketName.Fn::Sub',
        'platform BucketName.Fn::Sub',
      ]),
    );
  });

  it('name no region but by reference, so that one template is right in any', () => {
    const registries = /"ScikitLearnRegistry":\{.*?\}\}/;
    for (const { service, template } of there) {
      const text = JSON.stringify(template).replace(registries, '');
      expect(text, service).not.toMatch(/\b(us|eu|ap|ca|sa)-[a-z]+-\d\b/);
    }
  });
});
