import type { DigestPayload, RefusedObject, SealedRecord, StoredDigest } from './digest.ts';
import { HOUR, hourOf, hourOfRecord } from './keys.ts';

/** How far back a digest looks for records that arrived late. */
const LATE_ARRIVAL_HOURS = 24;

/** How far back the first digest of a day looks: as long as a dead letter can wait until it is sent again, and a day. */
const LATEST_ARRIVAL_HOURS = 15 * 24;

/** Most records that one digest names; an hour that has more gets several. */
export const MOST_RECORDS = 5000;

/** The hour of a digest; of the first version, the last that it covered as a whole. */
const hourOfDigest = ({ payload }: StoredDigest): Date =>
  payload.version === 2 ? new Date(payload.hour) : new Date(hourOf(new Date(payload.to)).getTime() - HOUR);

const closesHour = ({ payload }: StoredDigest) => payload.version === 1 || payload.closes;

/** The first hour that has no closing digest yet; undefined when nothing is sealed. */
export function firstOpenHour(newest: StoredDigest | undefined): Date | undefined {
  if (!newest) return undefined;
  const hour = hourOfDigest(newest);
  return closesHour(newest) ? new Date(hour.getTime() + HOUR) : hour;
}

/** From which hour on the records are looked at, so that none is left out where sealing stood still. */
export function lookBackTo(newest: StoredDigest | undefined, now: Date): Date {
  const open = firstOpenHour(newest) ?? hourOf(now);
  const sealedToday =
    newest && hourOfDigest(newest).toISOString().slice(0, 10) === now.toISOString().slice(0, 10);
  const hours = sealedToday ? LATE_ARRIVAL_HOURS : LATEST_ARRIVAL_HOURS;
  return new Date(Math.min(open.getTime(), hourOf(now).getTime()) - hours * HOUR);
}

/** What one digest is to say, but for its place in the chain. */
export type DigestPlan = Pick<DigestPayload, 'hour' | 'closes' | 'records' | 'refused'>;

/** What was found and is in no digest yet. */
export interface Unsealed {
  readonly records: readonly SealedRecord[];
  readonly refused: readonly RefusedObject[];
}

const byKey = <T extends { key: string }>(items: readonly T[]) =>
  items.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));

/** An hour as digests of at most `MOST_RECORDS`, of which the last closes it if it is over. */
function plansOf(hour: Date, isOver: boolean, { records, refused }: Unsealed): DigestPlan[] {
  const parts = Math.max(isOver ? 1 : 0, Math.ceil(Math.max(records.length, refused.length) / MOST_RECORDS));
  return Array.from({ length: parts }, (_, part) => {
    const slice = <T>(items: readonly T[]) => items.slice(part * MOST_RECORDS, (part + 1) * MOST_RECORDS);
    return {
      hour: hour.toISOString(),
      closes: isOver && part === parts - 1,
      records: slice(records),
      refused: slice(refused),
    };
  });
}

/**
 * The digests that are due: at least one for each hour since the last that was closed, empty hours too, and one for the
 * hour at hand if it has records. What arrived late goes into the first.
 */
export function planDigests(newest: StoredDigest | undefined, unsealed: Unsealed, now: Date): DigestPlan[] {
  const current = hourOf(now).getTime();
  const hourIn = ({ key }: { key: string }) => hourOfRecord(key)?.getTime() ?? current;
  const oldest = unsealed.records.reduce((least, each) => Math.min(least, hourIn(each)), current);
  const isEmpty = unsealed.records.length === 0;
  const first = firstOpenHour(newest)?.getTime() ?? (isEmpty ? current - HOUR : oldest);
  const digestHour = (item: { key: string }) => Math.max(first, hourIn(item));
  const records = Map.groupBy(byKey(unsealed.records), digestHour);
  const refused = Map.groupBy(byKey(unsealed.refused), digestHour);
  const plans: DigestPlan[] = [];
  for (let hour = first; hour <= current; hour += HOUR) {
    const part = { records: records.get(hour) ?? [], refused: refused.get(hour) ?? [] };
    plans.push(...plansOf(new Date(hour), hour < current, part));
  }
  return plans;
}
