// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are variables of serverless.yml
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { stackParameters } from '../../cli/src/stages/stack-parameters.ts';
import { parametersPage } from './parameters-page.ts';

const root = join(import.meta.dirname, '..', '..');

describe('the parameters of the stacks', () => {
  it('stand in docs/parameters.md as they are: run npm run generate', () => {
    const stages = parse(readFileSync(join(root, 'deploy', 'stages.yml'), 'utf8'));
    const page = parametersPage(stackParameters(join(root, 'services')), stages);
    expect(readFileSync(join(root, 'docs', 'parameters.md'), 'utf8')).toBe(page);
  });
});

describe('stackParameters', () => {
  let services: string;
  beforeEach(() => {
    services = mkdtempSync(join(tmpdir(), 'countersign-parameters-'));
    mkdirSync(join(services, 'route', 'resources'), { recursive: true });
  });
  afterEach(() => rmSync(services, { recursive: true }));
  const declare = (text: string) => writeFileSync(join(services, 'route', 'resources', 'p.yml'), text);

  it('reads what a stage may set, and passes over what other stacks publish', () => {
    declare(`Parameters:
  BusName: \${file(x.yml):BusName}
  Endpoint: { Type: AWS::SSM::Parameter::Value<String>, Default: /x }
  Days: { Type: Number, Default: "\${param:days, 7}", MinValue: 1, Description: Days }`);
    expect(stackParameters(services)).toEqual([
      {
        declared: expect.objectContaining({ Type: 'Number', MinValue: 1 }),
        service: 'route',
        name: 'Days',
        stageParameter: 'days',
        default: '7',
        values: '1 or more',
        description: 'Days',
      },
    ]);
  });

  it.each([
    ['that no stage can set', 'Days: { Type: Number, Default: 7, Description: Days }'],
    ['that nothing describes', 'Days: { Type: Number, Default: "${param:days, 7}" }'],
  ])('refuses one %s', (_, text) => {
    declare(`Parameters:\n  ${text}`);
    expect(() => stackParameters(services)).toThrow('route Days needs a Description');
  });

  it('refuses a stage that sets what no stack takes', () => {
    expect(() => parametersPage([], { production: { colour: 'red' } })).toThrow('no stack takes colour');
  });
});
