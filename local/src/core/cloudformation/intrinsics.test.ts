// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are placeholders of CloudFormation
import { expect, test } from 'vitest';
import { resolve } from './intrinsics.ts';
import type { Scope } from './scope.ts';
import { type Surroundings, stackScope } from './stack-scope.ts';
import type { Template } from './template.ts';

const template: Template = {
  Parameters: {
    Stage: { Type: 'String', Default: 'local' },
    BusName: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/countersign/local/bus-name' },
    Missing: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/countersign/local/missing' },
    Zones: { Type: 'CommaDelimitedList', Default: 'a,b' },
  },
  Mappings: { Sizes: { local: { memory: 256 } } },
  Conditions: {
    IsLocal: { 'Fn::Equals': [{ Ref: 'Stage' }, 'local'] },
    IsProd: { 'Fn::Not': [{ Condition: 'IsLocal' }] },
    Either: { 'Fn::Or': [{ Condition: 'IsLocal' }, { Condition: 'IsProd' }] },
    Both: { 'Fn::And': [{ Condition: 'IsLocal' }, { Condition: 'IsProd' }] },
  },
};
const surroundings: Surroundings = {
  region: 'eu-central-1',
  accountId: '000000000000',
  readParameter: (name) => ({ '/countersign/local/bus-name': 'contracts' })[name],
  exports: new Map([['table-name', 'runs']]),
};
const queue = { ref: 'http://queue', attributes: { Arn: 'arn:queue', 'Endpoint.Address': 'host' } };
const scope: Scope = stackScope(
  { name: 'test', template, codePath: '/code' },
  surroundings,
  new Map([['Queue', queue]]),
);

test.each([
  [{ Ref: 'Queue' }, 'http://queue'],
  [{ Ref: 'AWS::Region' }, 'eu-central-1'],
  [{ Ref: 'BusName' }, 'contracts'],
  [{ Ref: 'Zones' }, ['a', 'b']],
  [{ 'Fn::GetAtt': ['Queue', 'Arn'] }, 'arn:queue'],
  [{ 'Fn::GetAtt': 'Queue.Endpoint.Address' }, 'host'],
  [
    { 'Fn::Sub': '${Queue.Arn}/${Stage}/${!Literal}/${AWS::AccountId}' },
    'arn:queue/local/${Literal}/000000000000',
  ],
  [{ 'Fn::Sub': ['${Name}-x', { Name: { Ref: 'Stage' } }] }, 'local-x'],
  [{ 'Fn::Join': ['-', ['a', { Ref: 'Stage' }]] }, 'a-local'],
  [{ 'Fn::Select': [1, { 'Fn::Split': [':', { 'Fn::GetAtt': ['Queue', 'Arn'] }] }] }, 'queue'],
  [{ 'Fn::FindInMap': ['Sizes', { Ref: 'Stage' }, 'memory'] }, 256],
  [{ 'Fn::ImportValue': 'table-name' }, 'runs'],
  [{ 'Fn::Base64': 'nda' }, 'bmRh'],
  [{ 'Fn::If': ['IsLocal', 'here', { Ref: 'Nowhere' }] }, 'here'],
  [{ 'Fn::If': ['Either', 1, 2] }, 1],
  [{ 'Fn::If': ['Both', 1, 2] }, 2],
  [{ a: { 'Fn::If': ['IsProd', 1, { Ref: 'AWS::NoValue' }] }, b: [{ Ref: 'AWS::NoValue' }, 2] }, { b: [2] }],
  ['bus {{resolve:ssm:/countersign/local/bus-name:1}}', 'bus contracts'],
  [
    { number: 3, nothing: null },
    { number: 3, nothing: null },
  ],
])('%j resolves to %j', (value, expected) => {
  expect(resolve(value, scope)).toEqual(expected);
});

test.each([
  [{ Ref: 'Nowhere' }, 'no resource or parameter Nowhere'],
  [{ Ref: 'Missing' }, 'no SSM parameter /countersign/local/missing'],
  [{ 'Fn::GetAtt': ['Queue', 'Colour'] }, 'no attribute Colour (it has: Arn, Endpoint.Address)'],
  [{ 'Fn::Cidr': ['10.0.0.0/8', 1] }, 'Fn::Cidr is not supported'],
  [{ 'Fn::ImportValue': 'nothing' }, 'no stack exports nothing'],
  ['{{resolve:secretsmanager:db}}', 'not supported'],
])('%j is a clear error', (value, message) => {
  expect(() => resolve(value, scope)).toThrow(message);
});
