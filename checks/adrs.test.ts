import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, readTracked, trackedFiles } from './tracked-files.ts';

const FOLDER = 'docs/adr';

const decisions = trackedFiles(`${FOLDER}/*.md`)
  .filter((file) => existsSync(path.join(ROOT, file)) && !file.endsWith('/README.md'))
  .map((file) => path.basename(file))
  .sort();
const headingOf = (file: string) => readTracked(`${FOLDER}/${file}`).split('\n', 1)[0];
const titleOf = (file: string) => headingOf(file)?.replace(/^# \d+\. /, '');

it('numbers the decisions one after the other', () => {
  expect(decisions.map((file) => Number(file.slice(0, 4)))).toEqual(decisions.map((_, index) => index + 1));
});

it.each(decisions)('%s has the number of its file in its heading', (file) => {
  expect(headingOf(file)).toMatch(new RegExp(`^# ${Number(file.slice(0, 4))}\\. \\S`));
});

it('lists every decision in the index, in order and by its title', () => {
  const rows = decisions.map((file) => `| ${Number(file.slice(0, 4))} | [${titleOf(file)}](${file}) |`);
  const index = readTracked(`${FOLDER}/README.md`);
  expect(index.split('\n').filter((line) => /^\| \d/.test(line))).toEqual(rows);
});

it('leads every mention of a decision to one that exists, by its own number', () => {
  const texts = trackedFiles('*.md', '*.ts', '*.tsx', '*.yml', '*.yaml').filter((file) =>
    existsSync(path.join(ROOT, file)),
  );
  const lost = texts.flatMap((file) => {
    const text = readTracked(file);
    const files = [...text.matchAll(/\badr\/(\d{4}-[a-z0-9-]+\.md)/g)].map(([, name = '']) => name);
    const numbers = [...text.matchAll(/\bADR (\d{1,4})\b/g)].map(([, number]) => Number(number));
    const links = [...text.matchAll(/\[ADR (\d+)\]\([^)]*\/(\d{4})-/g)].filter(
      ([, said, linked]) => Number(said) !== Number(linked),
    );
    return [
      ...files.filter((name) => !decisions.includes(name)),
      ...numbers.filter((number) => number < 1 || number > decisions.length),
      ...links.map(([whole]) => whole),
    ].map((what) => `${file}: ${what}`);
  });
  expect(lost).toEqual([]);
});
