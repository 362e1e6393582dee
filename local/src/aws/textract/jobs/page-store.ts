import type { DatabaseSync } from 'node:sqlite';
import type { Block } from '@aws-sdk/client-textract';

/** What was read of each page of a job, kept as soon as it is read. */
export interface PageStore {
  /** @param unreadable why nothing could be read of it */
  put(job: string, page: number, blocks: readonly Block[], unreadable?: string): void;
  /** Numbers of the pages that were read, or could not be. */
  done(job: string): number[];
  /** Those of them that could not be read. */
  unreadable(job: string): number[];
  /** Blocks of all pages of a job, one after the other. */
  blocks(job: string): { readonly length: number; slice(from: number, to: number): Block[] };
}

export const PAGES_SCHEMA = `CREATE TABLE IF NOT EXISTS pages (
  job TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE, page INTEGER NOT NULL, blocks TEXT NOT NULL,
  block_count INTEGER NOT NULL, unreadable TEXT, PRIMARY KEY (job, page)) WITHOUT ROWID;`;

/** @param database with {@link PAGES_SCHEMA} */
export function pageStore(database: DatabaseSync): PageStore {
  const numbers = (sql: string, job: string): number[] =>
    database
      .prepare(sql)
      .all(job)
      .map((row) => Number(row.page));

  const blocksOf = (job: string, page: number): Block[] => {
    const row = database.prepare('SELECT blocks FROM pages WHERE job = ? AND page = ?').get(job, page);
    return JSON.parse(String(row?.blocks ?? '[]'));
  };

  return {
    put: (job, page, blocks, unreadable) =>
      void database
        .prepare('INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?)')
        .run(job, page, JSON.stringify(blocks), blocks.length, unreadable ?? null),
    done: (job) => numbers('SELECT page FROM pages WHERE job = ? ORDER BY page', job),
    unreadable: (job) =>
      numbers('SELECT page FROM pages WHERE job = ? AND unreadable IS NOT NULL ORDER BY page', job),
    blocks(job) {
      let length = 0;
      const pages = database
        .prepare('SELECT page, block_count FROM pages WHERE job = ? ORDER BY page')
        .all(job)
        .map((row) => {
          const start = length;
          length += Number(row.block_count);
          return { page: Number(row.page), start, end: length };
        });
      return {
        length,
        slice: (from, to) =>
          pages
            .filter(({ start, end }) => start < to && end > from)
            .flatMap(({ page, start }) =>
              blocksOf(job, page).slice(Math.max(0, from - start), Math.max(0, to - start)),
            ),
      };
    },
  };
}
