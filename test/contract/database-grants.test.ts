import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FunctionName, GRANTS } from '@countersign/choreographer/src/adapters/sql/grants.ts';
import { expect, it } from 'vitest';
import { WRITING, writesOf } from './database-grants.ts';

const services = join(import.meta.dirname, '..', '..', 'services');
const sqlOf = join(services, 'choreographer', 'src', 'adapters', 'sql');

it('knows every table that some repository writes', () => {
  const written = globSync('*-repository.ts', { cwd: sqlOf }).flatMap((file) => {
    const statements = readFileSync(join(sqlOf, file), 'utf8').matchAll(
      /\.(insertInto|updateTable|deleteFrom)\('(\w+)'\)/g,
    );
    return [...statements].map(([, method = '', table = '']) => {
      const writing = { insertInto: 'INSERT', updateTable: 'UPDATE', deleteFrom: 'DELETE' }[method];
      return `${writing} ${table.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
    });
  });
  // An insert that changes what is there already is an update, too.
  expect(Object.values(WRITING).flat()).toEqual(expect.arrayContaining(written));
});

it.each(Object.keys(GRANTS) as FunctionName[])(
  'grants %s what its code can write, and nothing else',
  async (name) => {
    const granted = Object.entries(GRANTS[name]).flatMap(([writing, tables]) =>
      tables.map((table: string) => `${writing} ${table}`),
    );
    expect(granted.sort()).toEqual(await writesOf(services, name));
  },
);
