import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContracts } from './contract-source.ts';
import { readExpected } from './expected.ts';
import { SAMPLES } from './folders.ts';
import { pageTexts } from './page-texts.ts';
import { typeset } from './typeset/typeset.ts';

const { samples } = readExpected();
const contracts = readContracts();

/** Lines break elsewhere in the PDF than in the source, and Markdown marks definitions in bold. */
const bare = (text: string) => text.replace(/[\s*]/g, '');

describe('expected.json', () => {
  it('has an entry for each contract', () => {
    expect(samples.map(({ source }) => source)).toEqual(
      contracts.map(({ meta }) => `contracts/${meta.file}.md`),
    );
  });

  it.each(samples)('$file: what is quoted stands in the contract, on the page named', async (sample) => {
    const contract = contracts.find(({ meta }) => sample.file === `pdf/${meta.file}.pdf`)!;
    // The scanned one has no text to find, but had before it went through the scanner.
    const scanned = contract.meta.layout === 'scanned';
    const pdf = scanned ? await typeset(contract) : readFileSync(join(SAMPLES, sample.file));
    const pages = (await pageTexts(pdf)).map(bare);
    const source = bare(contract.markdown);
    expect(pages).toHaveLength(sample.pages);
    for (const { quote, page } of [...sample.clauses, ...sample.concerns]) {
      expect(source.includes(bare(quote)), quote).toBe(true);
      expect(pages[page - 1]?.includes(bare(quote)), `page ${page}: ${quote}`).toBe(true);
    }
    for (const words of [sample.term, ...sample.parties]) expect(pages.join('')).toContain(bare(words));
  });

  it('holds what the system must tell apart', () => {
    const at = (level: string) => samples.filter((sample) => sample.level === level);
    expect(at('low').map(({ route }) => route)).toEqual(['auto-approve', 'auto-approve']);
    for (const sample of at('low')) expect(sample.concerns).toEqual([]);
    const planted = samples.filter(({ concerns }) =>
      concerns.some(({ concern }) => concern === 'planted-instruction'),
    );
    expect(planted.map(({ level }) => level)).toEqual(['critical']);
  });
});
