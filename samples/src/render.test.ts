import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContracts } from './contract-source.ts';
import { PDFS } from './folders.ts';
import { pageTexts } from './page-texts.ts';
import { renderContract } from './render-contract.ts';

const contracts = readContracts();
const committed = (file: string) => readFileSync(join(PDFS, `${file}.pdf`));

// zlib and the JPEG encoder may pack the same pixels and text differently on another processor.
const sameMachine = process.platform === 'linux' && process.arch === 'x64';

describe('rendered samples', () => {
  it('are one PDF for each contract, and nothing else', () => {
    expect(readdirSync(PDFS).sort()).toEqual(contracts.map(({ meta }) => `${meta.file}.pdf`).sort());
  });

  it.skipIf(!sameMachine).each(contracts)('$meta.file renders to the bytes committed', async (contract) => {
    expect((await renderContract(contract)).equals(committed(contract.meta.file))).toBe(true);
  });

  it.skipIf(sameMachine).each(contracts.filter(({ meta }) => meta.layout !== 'scanned'))(
    '$meta.file has the text of its source',
    async (contract) => {
      expect(await pageTexts(committed(contract.meta.file))).toEqual(
        await pageTexts(await renderContract(contract)),
      );
    },
  );

  it('the scanned one has no text layer', async () => {
    const pages = await pageTexts(committed('scanned-maintenance'));
    expect(pages).toHaveLength(2);
    expect(pages.join('')).toBe('');
  });

  it('one has 60 pages or more', async () => {
    expect((await pageTexts(committed('outsourcing-agreement'))).length).toBeGreaterThanOrEqual(60);
  });
});
