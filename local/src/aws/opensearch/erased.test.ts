import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createOpenSearch } from './index.ts';
import { INDEX, startTestSearch, type TestSearch } from './testing.ts';

let dataDir: string;
let search: TestSearch;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'countersign-search-'));
  search = await startTestSearch(dataDir);
  await search.createIndex();
});
afterEach(async () => {
  await search.stop();
  rmSync(dataDir, { recursive: true });
});

/** Words that stem to nothing that another document has. */
const CONFIDENTIAL = {
  title: 'Quandrimex',
  text: 'The zorbuvial is delivered to Wexfordine.',
  parties: ['Blorptek'],
};
const STEMS = ['quandrimex', 'zorbuvi', 'wexfordin', 'blorptek'];

/** Those of the words that stand in any file of the data folder, the log of writes included. */
function wordsOnDisk(): string[] {
  const bytes = readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name), 'latin1').toLowerCase());
  return STEMS.filter((stem) => bytes.some((text) => text.includes(stem)));
}

const others = Object.fromEntries(
  Array.from({ length: 200 }, (_, index) => [
    `other-${index}`,
    { title: `Supply ${index}`, text: `The goods of lot ${index} are delivered.` },
  ]),
);

it.each<[string, () => Promise<unknown>]>([
  ['one by one', () => search.client.delete({ index: INDEX, id: 'confidential' })],
  [
    'by a query',
    () =>
      search.client.deleteByQuery({ index: INDEX, body: { query: { term: { kind: 'secret' } } } as object }),
  ],
  ['with its index', () => search.client.indices.delete({ index: INDEX })],
])('leaves no word on disk of what is deleted %s', async (_, remove) => {
  await search.write({ confidential: { ...CONFIDENTIAL, kind: 'secret' } });
  await search.write(others);
  expect(wordsOnDisk()).toEqual(STEMS);
  await remove();
  expect(wordsOnDisk()).toEqual([]);
});

it('clears a data folder of before, in which deleted words were only marked as gone', async () => {
  await search.write({ confidential: CONFIDENTIAL });
  await search.stop();
  const older = new DatabaseSync(join(dataDir, 'opensearch.db'));
  for (const [analyzer, text] of Object.entries({
    standard: CONFIDENTIAL.title,
    english: CONFIDENTIAL.text,
  })) {
    const table = `text_1_${analyzer}`;
    const { sql } = older.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').get(table) ?? {};
    older.exec(`DROP TABLE ${table}; ${sql}; INSERT INTO ${table} (rowid, c0) VALUES (1, '${text}')`);
    older.exec(`DELETE FROM ${table}`);
  }
  older.exec('DELETE FROM exact_values; DELETE FROM documents');
  older.close();
  expect(wordsOnDisk()).not.toEqual([]);
  createOpenSearch({ dataDir, endpoint: () => '' }).close();
  expect(wordsOnDisk()).toEqual([]);
  search = await startTestSearch(dataDir);
  await search.write({ later: { title: 'Supply' } });
  expect((await search.client.count({ index: INDEX })).body.count).toBe(1);
});
