/** Records of one hour share a prefix, so that a digest can list them: `records/2026/11/22/09/`. */
export const hourPrefix = (instant: Date): string =>
  `records/${instant.toISOString().slice(0, 13).replaceAll(/[-T]/g, '/')}/`;

export const recordKey = (event: { id: string; time: string }): string =>
  `${hourPrefix(new Date(event.time))}${event.id}.json`;

/** The hour that a record's key names. */
export function hourOfRecord(key: string): Date | undefined {
  const [, year, month, day, hour] = /^records\/(\d{4})\/(\d\d)\/(\d\d)\/(\d\d)\//.exec(key) ?? [];
  return hour === undefined ? undefined : new Date(`${year}-${month}-${day}T${hour}:00:00.000Z`);
}

/** A model call is kept under the hash of its bytes. */
export const callKey = (sha256: string): string => `calls/${sha256}.json`;

/** Digests are numbered from 1 without gaps; the number is the key, so two writers cannot both write the next. */
export const digestKey = (sequence: number): string => `digests/${String(sequence).padStart(9, '0')}.json`;
