import { describe, expect, it } from 'vitest';
import { groupsOf, personOf } from './claims.ts';

const SUB = '5f0c2a9e-1111-4222-8333-944455556666';

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

it.each([
  '[x,legal-leads]',
  '[[legal-leads]]',
  '[x]legal-leads]',
  '[legal-leads,audit]',
  '[legal-leads\taudit]',
  '[legal-leads\naudit]',
  '[Legal-Leads]',
  '[-legal-leads]',
  '[legal-leads\u200b]',
  ['legal-leads audit'],
  ['legal-leads,audit'],
  { 0: 'legal-leads' },
])('takes no group out of a name that holds separators: %j', (claim) => {
  expect(groupsOf({ 'cognito:groups': claim })).toEqual([]);
});

it('knows no groups of somebody without claims', () => {
  expect(groupsOf(undefined)).toEqual([]);
});

describe('who calls', () => {
  it('is known by name and e-mail, from an id token', () => {
    const claims = {
      sub: SUB,
      'cognito:username': SUB,
      name: 'Rita Reviewer',
      email: 'rita@example.com',
      email_verified: 'true',
      'cognito:groups': '[finance]',
    };
    const rita = { id: SUB, name: 'Rita Reviewer', email: 'rita@example.com', groups: ['finance'] };
    expect(personOf(claims)).toEqual(rita);
  });

  it.each([
    ['an e-mail address where there is no name', { email: 'rita@example.com' }, 'rita@example.com'],
    [
      'an e-mail address where the directory wrote an identifier for a name',
      { name: SUB, email: 'rita@example.com' },
      'rita@example.com',
    ],
    ['a user name that somebody chose', { username: 'rita' }, 'rita'],
    ['the name that people prefer', { username: SUB, preferred_username: 'rita' }, 'rita'],
    ['one line, whatever the claim holds', { name: ' Rita\r\nReviewer\u202e\u0000 ' }, 'Rita Reviewer'],
  ])('is shown by %s', (_, claims, name) => {
    expect(personOf({ sub: SUB, ...claims })?.name).toBe(name);
  });

  it.each([
    ['nothing', undefined],
    ['a UUID alone, as in an access token', { sub: SUB, username: SUB }],
    ['an address that nobody has verified', { sub: SUB, email: 'lena@example.com', email_verified: 'false' }],
    ['a name of nothing to see', { sub: SUB, name: '\u200b\u2066 ' }],
    ['an identifier for a name', { sub: SUB, name: SUB.toUpperCase() }],
    ['no identifier', { name: 'Rita Reviewer' }],
  ])('is unknown from %s', (_, claims) => {
    expect(personOf(claims)).toBeUndefined();
  });
});
