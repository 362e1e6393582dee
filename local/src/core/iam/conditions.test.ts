// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are variables of policies
import { describe, expect, it } from 'vitest';
import { checkConditions, conditionsHold, withVariables } from './conditions.ts';

const context = {
  'events:source': ['countersign.route'],
  'events:detail-type': ['contract.routed.v1'],
  'aws:principalarn': 'arn:aws:iam::000000000000:role/route',
  'aws:currenttime': '2026-11-28T10:00:00Z',
  's3:max-keys': '10',
};

describe('conditionsHold', () => {
  it.each<[string, Record<string, unknown>, boolean]>([
    ['StringEquals', { 'events:source': 'countersign.route' }, true],
    ['StringEquals', { 'Events:Source': ['countersign.classify', 'countersign.route'] }, true],
    ['StringEquals', { 'events:source': 'countersign.classify' }, false],
    ['StringEquals', { 'aws:SourceAccount': '000000000000' }, false],
    ['StringEqualsIfExists', { 'aws:SourceAccount': '000000000000' }, true],
    ['StringNotEquals', { 'aws:SourceAccount': '000000000000' }, true],
    ['StringLike', { 'events:source': 'countersign.*' }, true],
    ['StringNotLike', { 'events:source': 'countersign.*' }, false],
    ['ArnNotLike', { 'aws:PrincipalArn': ['arn:aws:iam::*:role/audit', 'arn:aws:iam::*:role/route'] }, false],
    ['ForAllValues:StringEquals', { 'events:detail-type': ['contract.routed.v1', 'x'] }, true],
    ['ForAllValues:StringEquals', { 'events:detail-type': ['x'] }, false],
    ['ForAllValues:StringEquals', { 'aws:TagKeys': ['x'] }, true],
    ['ForAnyValue:StringEquals', { 'aws:TagKeys': ['x'] }, false],
    ['ForAnyValue:StringNotEquals', { 'aws:TagKeys': ['x'] }, false],
    ['ForAnyValue:ArnNotLike', { 'aws:SourceArn': ['arn:*'] }, false],
    ['ForAnyValue:StringNotEquals', { 'events:detail-type': ['x'] }, true],
    ['ForAnyValue:StringNotEqualsIfExists', { 'aws:TagKeys': ['x'] }, false],
    ['ForAnyValue:StringEqualsIfExists', { 'aws:TagKeys': ['x'] }, false],
    ['ForAnyValue:StringNotEqualsIfExists', { 'events:detail-type': ['contract.routed.v1'] }, false],
    ['ForAllValues:StringNotEquals', { 'aws:TagKeys': ['x'] }, true],
    ['Null', { 'aws:SourceArn': 'true' }, true],
    ['Null', { 'events:source': 'true' }, false],
    ['NumericLessThanEquals', { 's3:max-keys': '10' }, true],
    ['NumericNotEquals', { 's3:max-keys': 10 }, false],
    ['DateGreaterThan', { 'aws:CurrentTime': '2026-01-01T00:00:00Z' }, true],
  ])('%s %j: %s', (operator, tests, expected) => {
    expect(conditionsHold({ [operator]: tests }, context)).toBe(expected);
  });

  it('holds only when all conditions hold', () => {
    const both = {
      StringEquals: { 'events:source': 'countersign.route' },
      StringLike: { 'events:detail-type': 'x' },
    };
    expect(conditionsHold(both, context)).toBe(false);
  });

  it('fills in policy variables, and leaves those that nothing is known of', () => {
    expect(withVariables('home/${aws:PrincipalArn}/${aws:username}/${*}', context)).toBe(
      'home/arn:aws:iam::000000000000:role/route/${aws:username}/*',
    );
  });

  it('refuses an operator that it cannot evaluate', () => {
    expect(() => checkConditions({ StringMatches: { a: 'b' } })).toThrow(
      'no condition operator StringMatches',
    );
  });
});
