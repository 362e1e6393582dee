import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { System } from '../support/system.ts';
import type { MailMark } from './evidence.ts';

/** What the tables say and no API tells. */
export interface Tables {
  /** What was told of the end of each run, by run id. */
  readonly announced: ReadonlyMap<string, string | null>;
  /** When reviews were marked as told, by their ids; those are missing that closed before. */
  readonly toldAt: ReadonlyMap<string, string>;
  readonly outbox: readonly string[];
  readonly mailMarks: readonly (MailMark & { readonly runId: string })[];
}

/** Reads the tables of the embedded runtime whose data are in a folder. */
export async function readTables(system: System, dataDir: string): Promise<Tables> {
  const password = await readFile(join(dataDir, 'database-password'), 'utf8');
  const url = new URL(await system.parameter('database-url'));
  url.password = password;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    const runs = await client.query<{ run_id: string; announced: string | null }>(
      'select run_id, announced from pipeline_run',
    );
    const told = await client.query<{ review_id: string; announced_at: Date }>(
      'select review_id, announced_at from pending_review where announced_at is not null',
    );
    const waiting = await client.query<{ event: string }>('select event from announcement');
    const marks = await client.query<{ run_id: string; begun_at: Date; again_at: Date | null }>(
      'select run_id, begun_at, again_at from told_mail',
    );
    return {
      announced: new Map(runs.rows.map(({ run_id, announced }) => [run_id, announced])),
      toldAt: new Map(
        told.rows.map(({ review_id, announced_at }) => [review_id, announced_at.toISOString()]),
      ),
      mailMarks: marks.rows.map(({ run_id, begun_at, again_at }) => ({
        runId: run_id,
        begunAt: begun_at.toISOString(),
        againAt: again_at?.toISOString() ?? null,
      })),
      outbox: waiting.rows.map(({ event }) => (JSON.parse(event) as { type: string }).type),
    };
  } finally {
    await client.end();
  }
}
