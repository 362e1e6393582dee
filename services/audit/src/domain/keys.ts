/** Records of one hour share a prefix, so that a digest can list them: `records/2026/11/22/09/`. */
export const hourPrefix = (instant: Date): string =>
  `records/${instant.toISOString().slice(0, 13).replaceAll(/[-T]/g, '/')}/`;

export const recordKey = (event: { id: string; time: string }): string =>
  `${hourPrefix(new Date(event.time))}${event.id}.json`;

export const callKey = (sha256: string): string => `calls/${sha256}.json`;

/** Digests are numbered from 1 without gaps; the number is the key, so two writers cannot both write the next. */
export const digestKey = (sequence: number): string => `digests/${String(sequence).padStart(9, '0')}.json`;
