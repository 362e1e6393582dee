import { envelopeV1 } from '@countersign/events';
import type { Kysely } from 'kysely';
import type { AnnouncementRepository } from '../../app/repositories.ts';
import type { Database } from './schema.ts';

/** As many as one sweep publishes; the others have their turn with the next. */
const AT_ONCE = 100;

export const announcementRepository = (db: Kysely<Database>): AnnouncementRepository => ({
  async record(event, recordedAt) {
    await db
      .insertInto('announcement')
      .values({ eventId: event.id, runId: event.subject, event: JSON.stringify(event), recordedAt })
      .onConflict((conflict) => conflict.column('eventId').doNothing())
      .execute();
  },

  async remove(eventId) {
    await db.deleteFrom('announcement').where('eventId', '=', eventId).execute();
  },

  async recordedBefore(instant) {
    const rows = await db
      .selectFrom('announcement')
      .select('event')
      .where('recordedAt', '<=', instant)
      .orderBy('recordedAt')
      .limit(AT_ONCE)
      .execute();
    return rows.map(({ event }) => envelopeV1.parse(JSON.parse(event)));
  },
});
