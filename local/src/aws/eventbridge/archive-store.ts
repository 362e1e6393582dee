import type { DatabaseSync } from 'node:sqlite';
import { type CompiledPattern, parsePattern } from '../../core/event-patterns/compile-pattern.ts';
import { parseExactJson } from '../../core/event-patterns/exact-json.ts';
import { AwsApiError } from '../../core/protocols/aws-api.ts';
import type { BusEvent } from './event.ts';

export const ARCHIVE_SCHEMA = `
CREATE TABLE IF NOT EXISTS archives (
  name TEXT PRIMARY KEY, bus TEXT NOT NULL, pattern TEXT, days INTEGER NOT NULL, created INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS archived_events (archive TEXT NOT NULL, at INTEGER NOT NULL, event TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS archived_events_by_time ON archived_events (archive, at);
`;

export interface Archive {
  readonly name: string;
  readonly bus: string;
  /** Events that it keeps; all unless given. */
  readonly pattern?: string | undefined;
  /** For how long it keeps them, in days; for ever if 0. */
  readonly days: number;
}

/** Archives of buses, and the events that they keep. */
export interface ArchiveStore {
  /** Creates an archive, or changes it and keeps its events. @throws InvalidEventPatternException */
  put(archive: Archive): void;
  has(name: string): boolean;
  /** @throws AwsApiError `ResourceNotFoundException` */
  get(name: string): Archive & { readonly created: Date; readonly events: number; readonly bytes: number };
  /** Keeps an event in every archive of its bus that wants it; one that is replayed was kept before. */
  save(bus: string, event: BusEvent): void;
  /** Events from one instant to before another, oldest first. */
  between(name: string, from: Date, to: Date): BusEvent[];
}

const DAY_MS = 86_400_000;

const archiveOf = ({ name, bus, pattern, days }: Record<string, unknown>): Archive => ({
  name: String(name),
  bus: String(bus),
  ...(pattern !== null && { pattern: String(pattern) }),
  days: Number(days),
});

export function createArchiveStore(database: DatabaseSync): ArchiveStore {
  const known = new Map<string, Archive & { readonly matches: CompiledPattern | undefined }>();
  const remember = (archive: Archive) =>
    known.set(archive.name, {
      ...archive,
      matches: archive.pattern === undefined ? undefined : parsePattern(archive.pattern),
    });
  const find = database.prepare('SELECT created FROM archives WHERE name = ?');
  for (const row of database.prepare('SELECT * FROM archives').all()) remember(archiveOf(row));
  const insert = database.prepare('INSERT INTO archived_events (archive, at, event) VALUES (?, ?, ?)');
  const forget = database.prepare('DELETE FROM archived_events WHERE archive = ? AND at < ?');
  const select = database.prepare(
    'SELECT event FROM archived_events WHERE archive = ? AND at >= ? AND at < ? ORDER BY at, rowid',
  );

  return {
    put(archive) {
      remember(archive);
      const { name, bus, pattern, days } = archive;
      database
        .prepare(
          `INSERT INTO archives (name, bus, pattern, days, created) VALUES (?, ?, ?, ?, ?)
           ON CONFLICT (name) DO UPDATE SET bus = excluded.bus, pattern = excluded.pattern, days = excluded.days`,
        )
        .run(name, bus, pattern ?? null, days, Date.now());
    },
    has: (name) => known.has(name),
    get(name) {
      const archive = known.get(name);
      if (!archive) throw new AwsApiError('ResourceNotFoundException', `Archive ${name} does not exist.`);
      const { matches: _, ...described } = archive;
      const kept = database
        .prepare('SELECT count(*) AS n, total(length(event)) AS bytes FROM archived_events WHERE archive = ?')
        .get(name);
      const created = new Date(Number(find.get(name)?.created));
      return { ...described, created, events: Number(kept?.n), bytes: Number(kept?.bytes) };
    },
    save(bus, event) {
      if ('replay-name' in event) return;
      for (const { name, bus: archived, days, matches } of known.values()) {
        if (archived !== bus || (matches && !matches({ ...event }))) continue;
        insert.run(name, Date.parse(event.time), JSON.stringify(event));
        if (days > 0) forget.run(name, Date.now() - days * DAY_MS);
      }
    },
    between: (name, from, to) =>
      select
        .all(name, from.getTime(), to.getTime())
        .map(({ event }) => parseExactJson(String(event)) as BusEvent),
  };
}
