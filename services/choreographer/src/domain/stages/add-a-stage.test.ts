import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../../../..');
const page = readFileSync(join(root, 'docs/add-a-stage.md'), 'utf8');
const rows = [...page.matchAll(/^\| `(?<file>[^`]+)` +\| (?<how>edit|new) /gm)].map(({ groups }) => ({
  file: groups?.file ?? '',
  how: groups?.how,
}));

/** The file of the stage `classify` that answers to one of the stage `translate`. */
const likeClassify = (file: string) =>
  file
    .replace('translation-requested', 'classification-requested')
    .replace('translated', 'classified')
    .replace('translate', 'classify');

/** Written by `npm run generate` or npm, told in prose, or about what that one stage finds out. */
const NOT_BY_HAND =
  /\.test\.ts$|^(samples|models)\/|^services\/audit\/src\/app\/verify\/|^test\/deploy\/rules\/|^test\/attacks\/|^\.github\/deployers\/|^package-lock\.json$|openapi\.json$|^events\/(schemas\/|released\/|asyncapi|wiring|examples\/audit)/;
const MENTIONS =
  /'classify'|'\.\/classify\.ts'|\bclassify: \{|stage: classify|deploy-classify|services\/classify|countersign\.classify|classification-requested|contract\.classified|contractClassif|\bclassify: |^ +\| 'classification'$|classification: \(runId|sls:stage\}-classify|role\/classify-/m;
/** What is tracked beside code: the workflows and the owners have a service each. */
const PLACES = ['**/*.{ts,tsx,cjs,yml,yaml,json,jsonc}', '.github/**/*.yml', '.github/CODEOWNERS', '.ci/*'];
const skipped = (folder: string) => /(^|\/)(node_modules|\.(?!(github|ci|vscode)$)[a-z]+|dist)$/.test(folder);

function filesMentioningClassify(): string[] {
  const files = globSync(PLACES, { cwd: root, exclude: skipped }).filter(
    (file) => !NOT_BY_HAND.test(file) && MENTIONS.test(readFileSync(join(root, file), 'utf8')),
  );
  return [...new Set(files.map((file) => file.replace(/^(services\/classify\/).*/, '$1')))].sort();
}

describe('docs/add-a-stage.md', () => {
  it('names the files in which a stage stands, and no other', () => {
    expect(rows.map(({ file }) => likeClassify(file)).sort()).toEqual(filesMentioningClassify());
  });

  it.each(rows.filter(({ how }) => how === 'edit'))('has $file edited, which exists', ({ file }) => {
    expect(existsSync(join(root, file))).toBe(true);
  });

  it.each(rows.filter(({ how }) => how === 'new'))('has $file made, which does not', ({ file }) => {
    expect([existsSync(join(root, file)), existsSync(join(root, likeClassify(file)))]).toEqual([false, true]);
  });
});
