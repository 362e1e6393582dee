import { expect, it } from 'vitest';
import { aPerson } from '../../testing/people.ts';
import { actorOf } from '../actor.ts';
import { assertDuties } from './duties.ts';

const anna = aPerson('anna', 'finance');
const uwe = aPerson('uwe', 'finance');
const own = { uploaders: [actorOf(uwe)], uploaderMayApprove: false };

it.each([
  ['somebody else approves', 'approve', anna],
  ['the uploader rejects', 'reject', uwe],
  ['the uploader sends sections back', 'request-changes', uwe],
] as const)('keeps nobody away when %s', (_, decision, person) => {
  expect(assertDuties(own, { decision }, person)).toBeNull();
});

it.each([
  ['by identifier', actorOf(uwe)],
  ['by e-mail address alone', { id: null, name: 'uwe', email: 'UWE@example.com' }],
])('lets nobody approve what they uploaded, known %s, also as one of several', (_, uploader) => {
  const duties = { uploaders: [actorOf(anna), uploader], uploaderMayApprove: false };
  const refused = { status: 403, code: 'OwnUpload' };
  expect(() => assertDuties(duties, { decision: 'approve' }, uwe)).toThrow(expect.objectContaining(refused));
});

it('marks the approval that the playbook makes an exception for, and no other', () => {
  const lifted = { ...own, uploaderMayApprove: true };
  expect(assertDuties(lifted, { decision: 'approve' }, uwe)).toBe('uploader-approved');
  expect(assertDuties(lifted, { decision: 'approve' }, anna)).toBeNull();
});
