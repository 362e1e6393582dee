/** Milliseconds of an hour, by which the archive is kept and sealed. */
export const HOUR = 3_600_000;

/** The hour that an instant lies in. */
export const hourOf = (instant: Date): Date => new Date(Math.floor(instant.getTime() / HOUR) * HOUR);

/** Records of one hour share a prefix, so that a digest can list them: `records/2026/11/22/09/`. */
export const hourPrefix = (instant: Date): string =>
  `records/${instant.toISOString().slice(0, 13).replaceAll(/[-T]/g, '/')}/`;

export const recordKey = (event: { id: string; time: string }): string =>
  `${hourPrefix(new Date(event.time))}${event.id}.json`;

const RECORD = /^records\/(\d{4})\/(\d\d)\/(\d\d)\/(\d\d)\/[^/]+\.json$/;

/** The hour that a record's key names. */
export function hourOfRecord(key: string): Date | undefined {
  const [, year, month, day, hour] = RECORD.exec(key) ?? [];
  return hour === undefined ? undefined : new Date(`${year}-${month}-${day}T${hour}:00:00.000Z`);
}

/** A model call is kept under the hash of what was asked and answered. */
export const callKey = (sha256: string): string => `calls/${sha256}.json`;

/** Digests are numbered from 1 without gaps; the number is the key, so two writers cannot both write the next. */
export const digestKey = (sequence: number): string => `digests/${String(sequence).padStart(9, '0')}.json`;

/** The number that a digest's key names. */
export function sequenceOfDigest(key: string): number | undefined {
  const number = /^digests\/(\d{9,})\.json$/.exec(key)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** What belongs under a key of the archive; undefined for a key that nobody here writes. */
export function kindOfKey(key: string): 'record' | 'call' | 'digest' | undefined {
  if (hourOfRecord(key)) return 'record';
  if (/^calls\/[0-9a-f]{64}\.json$/.test(key)) return 'call';
  return sequenceOfDigest(key) === undefined ? undefined : 'digest';
}
