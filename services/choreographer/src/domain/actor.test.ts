import { expect, it } from 'vitest';
import { type Actor, isSamePerson, wordsOf } from './actor.ts';

const anna: Actor = { id: 'id-1', name: 'Anna', email: 'anna@example.com' };

it.each<[string, Partial<Actor>, boolean]>([
  ['the identifier, whatever the name', { name: 'Anna Married', email: null }, true],
  ['the e-mail address, however it is written', { id: 'id-2', email: 'Anna@Example.com' }, true],
  ['the e-mail address alone', { id: null }, true],
  ['no name', { id: 'id-2', email: 'other@example.com' }, false],
  ['nothing that is not known', { id: null, email: null }, false],
])('one person is told by %s', (_, fields, same) => {
  expect(isSamePerson(anna, { ...anna, ...fields })).toBe(same);
  expect(isSamePerson({ ...anna, ...fields }, anna)).toBe(same);
});

it('takes nobody for somebody else because both are unknown', () => {
  const unknown: Actor = { id: null, name: 'Somebody', email: null };
  expect(isSamePerson(unknown, unknown)).toBe(false);
});

it.each([
  [anna, 'Anna <anna@example.com>'],
  [{ ...anna, email: null }, 'Anna'],
  [{ ...anna, name: 'anna@example.com' }, 'anna@example.com'],
])('tells of %j as %s', (actor, words) => {
  expect(wordsOf(actor)).toBe(words);
});
