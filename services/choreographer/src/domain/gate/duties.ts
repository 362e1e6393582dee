import { Refusal } from '@countersign/api';
import type { DutyException } from '@countersign/events';
import type { Person } from '@countersign/shared/claims';
import { type Actor, actorOf, isSamePerson } from '../actor.ts';
import type { Proposal } from './decide.ts';

/** What keeps duties apart for one contract. */
export interface Duties {
  /** Whoever uploaded these bytes, under whichever name. */
  readonly uploaders: readonly Actor[];
  /** The playbook's exception: a contract may be approved by who uploaded it. */
  readonly uploaderMayApprove: boolean;
}

/**
 * Checks that nobody approves what they uploaded.
 * @returns the exception that the playbook makes, if it takes one.
 * @throws Refusal 403.
 */
export function assertDuties(
  { uploaders, uploaderMayApprove }: Duties,
  { decision }: Pick<Proposal, 'decision'>,
  person: Person,
): DutyException | null {
  const isOwn = uploaders.some((uploader) => isSamePerson(uploader, actorOf(person)));
  if (!isOwn || decision !== 'approve') return null;
  if (uploaderMayApprove) return 'uploader-approved';
  throw new Refusal(403, 'OwnUpload', 'You uploaded this contract. Another person has to approve it.');
}
