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

const isOwnUpload = ({ uploaders }: Duties, person: Person): boolean =>
  uploaders.some((uploader) => isSamePerson(uploader, actorOf(person)));

/**
 * Checks that nobody keeps a review for themselves, and away from others, whose contract they may not approve: to reject
 * or to send back takes no claim.
 * @throws Refusal 403.
 */
export function assertMayClaim(duties: Duties, person: Person): void {
  if (duties.uploaderMayApprove || !isOwnUpload(duties, person)) return;
  throw new Refusal(403, 'OwnUpload', 'You uploaded this contract. Another person has to claim its review.');
}

/**
 * Checks that nobody approves what they uploaded.
 * @returns the exception that the playbook makes, if it takes one.
 * @throws Refusal 403.
 */
export function assertDuties(
  duties: Duties,
  { decision }: Pick<Proposal, 'decision'>,
  person: Person,
): DutyException | null {
  if (!isOwnUpload(duties, person) || decision !== 'approve') return null;
  if (duties.uploaderMayApprove) return 'uploader-approved';
  throw new Refusal(403, 'OwnUpload', 'You uploaded this contract. Another person has to approve it.');
}
