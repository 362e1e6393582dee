import { join } from 'node:path';
import { packageServices } from '@countersign/local/runtime/packaging/package-services';
import type { ServicePackage } from '@countersign/local/runtime/packaging/service-package';
import { beforeAll, describe, expect, it } from 'vitest';
import { differences, unstaged } from './support/differences.ts';
import { packageProduction } from './support/production.ts';

let here: readonly ServicePackage[];
let there: readonly ServicePackage[];
beforeAll(async () => {
  here = await packageServices({ root: join(import.meta.dirname, '..', '..') });
  there = await packageProduction();
});

const templateOf = (packages: readonly ServicePackage[], service: string, stage: string): unknown => {
  const { template } = packages.find((each) => each.service === service)!;
  return unstaged(template, stage);
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

  it('alarm of metrics that are not the same in both', () => {
    const watched = (packages: readonly ServicePackage[]) =>
      packages.flatMap(({ template }) =>
        Object.values(template.Resources ?? {})
          .filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm')
          .map(({ Properties }) => JSON.stringify([Properties?.Namespace, Properties?.Dimensions]))
          // A reference is to a resource of the stack, and so of the stage.
          .filter((metric) => !/"(Ref|Fn::GetAtt)"/.test(metric)),
      );
    expect(watched(here)).not.toEqual([]);
    expect(watched(here).filter((metric) => watched(there).includes(metric))).toEqual([]);
  });

  it('name no region but by reference, so that one template is right in any', () => {
    const registries = /"ScikitLearnRegistry":\{.*?\}\}/;
    for (const { service, template } of there) {
      const text = JSON.stringify(template).replace(registries, '');
      expect(text, service).not.toMatch(/\b(us|eu|ap|ca|sa)-[a-z]+-\d\b/);
    }
  });
});
