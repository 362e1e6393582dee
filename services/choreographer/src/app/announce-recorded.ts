import type { Envelope } from '@countersign/events';
import type { Publisher } from '@countersign/shared';
import type { Transact } from './repositories.ts';

export interface AnnounceRecordedPorts {
  readonly transact: Transact;
  readonly publisher: Publisher;
}

/**
 * Publishes an event that was recorded in the transaction which kept what it tells, then takes it off the list. One
 * that stays there is published by the sweep, under the same id.
 */
export const announceRecorded =
  ({ transact, publisher }: AnnounceRecordedPorts) =>
  async (event: Envelope): Promise<void> => {
    await publisher.publish([event]);
    await transact(({ announcements }) => announcements.remove(event.id));
  };
