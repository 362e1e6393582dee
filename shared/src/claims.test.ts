import { expect, it } from 'vitest';
import { groupsOf } from './claims.ts';

it.each([
  ['[legal-leads audit]', ['legal-leads', 'audit']],
  ['legal-leads', ['legal-leads']],
  [
    ['legal-leads', 'audit'],
    ['legal-leads', 'audit'],
  ],
  ['[]', []],
  [undefined, []],
])('reads the groups in the claim %j', (claim, groups) => {
  expect(groupsOf({ 'cognito:groups': claim })).toEqual(groups);
});

it('knows no groups of somebody without claims', () => {
  expect(groupsOf(undefined)).toEqual([]);
});
