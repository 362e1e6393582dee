import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from './index.ts';
import released from './released.json' with { type: 'json' };

const COLUMN_TYPES = ['text', 'integer', 'double precision', 'boolean', 'timestamptz'];

/** Column definitions of a CREATE TABLE, without the table's own constraints. */
function columnsOf(statement: string): string[] {
  const body = /\(([\s\S]*)\)$/.exec(statement)?.[1] ?? '';
  return body
    .split(/,\s*\n/)
    .map((line) => line.trim())
    .filter((line) => !line.startsWith('PRIMARY KEY'));
}

describe('the migrations', () => {
  it('are the numbered files of this folder, none forgotten', () => {
    const files = readdirSync(import.meta.dirname).filter((name) => /^\d{4}-/.test(name));
    expect(files).toHaveLength(MIGRATIONS.length);
    expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(files.map((_, index) => index + 1));
  });

  it.each(Object.entries(released).map(([name, hash], step) => [name, hash, step] as const))(
    'still have %s as databases have it that ran it',
    (name, hash, step) => {
      const statement = MIGRATIONS[step] ?? '';
      expect(
        createHash('sha256').update(statement).digest('hex'),
        `${name} is step ${step + 1} of databases that exist, and is never run there again. Add a step at the end instead.`,
      ).toBe(hash);
    },
  );

  const moving = MIGRATIONS.filter((statement) => statement.trim().startsWith('INSERT'));
  const filling = MIGRATIONS.filter((statement) => statement.trim().startsWith('UPDATE'));

  it.each(moving)(
    'moves rows by parts that Aurora DSQL takes in one transaction, each once: %s',
    (statement) => {
      expect(statement).toMatch(/LIMIT 1000\nON CONFLICT \([a-z_, ]+\) DO NOTHING$/);
      expect(statement).toContain('NOT EXISTS');
    },
  );

  it.each(filling)('fills a column by parts, each row once: %s', (statement) => {
    const [, column] = /^UPDATE \w+ SET (\w+) = /.exec(statement.trim()) ?? [];
    expect(statement).toMatch(new RegExp(`AND ${column} IS NULL LIMIT 1000\n\\)$`));
  });

  it.each(
    MIGRATIONS.filter((statement) => ![...moving, ...filling].includes(statement)).map((statement) => [
      statement.trim().split('\n')[0]!,
      statement.trim(),
    ]),
  )('%s is one statement that may run twice', (_, statement) => {
    expect(statement).toMatch(/^(CREATE (TABLE|INDEX)|ALTER TABLE \w+ ADD COLUMN) IF NOT EXISTS \w+/);
    expect(statement).not.toContain(';');
  });

  it.each(MIGRATIONS.flatMap((statement) => /ADD COLUMN IF NOT EXISTS (.+)$/.exec(statement)?.[1] ?? []))(
    'adds a column that earlier rows may lack: %s',
    (column) => {
      expect(COLUMN_TYPES).toContain(column.replace(/^\w+ /, ''));
    },
  );

  it.each(
    MIGRATIONS.filter((statement) => statement.includes('CREATE TABLE')).map((statement) => [
      statement.trim(),
    ]),
  )('keeps to the subset that PostgreSQL and Aurora DSQL share: %s', (statement) => {
    expect(statement).not.toMatch(
      /\b(jsonb?|serial|references|trigger|sequence|default|unique|check|temporary)\b/i,
    );
    expect(statement).toContain('PRIMARY KEY');
    const types = columnsOf(statement).map((column) =>
      column.replace(/^\w+ /, '').replace(/( NOT NULL| PRIMARY KEY)+$/, ''),
    );
    for (const type of types) expect(COLUMN_TYPES).toContain(type);
  });
});
