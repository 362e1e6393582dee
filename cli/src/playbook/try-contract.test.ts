import { fileURLToPath } from 'node:url';
import { readPlaybook } from '@countersign/route';
import { beforeAll, describe, expect, it } from 'vitest';
import { extractFile } from '../reading/file-reading.ts';
import { triedText } from './playbook-text.ts';
import { tryContract } from './try-contract.ts';

const FILE = fileURLToPath(new URL('../../../samples/pdf/master-services-agreement.pdf', import.meta.url));

let tried: (side?: string) => ReturnType<typeof tryContract>;
beforeAll(async () => {
  const text = await extractFile(FILE);
  tried = (side) => tryContract('msa.pdf', text, readPlaybook(), side);
});

describe('tryContract', () => {
  it('shows the positions of a side with the words and pages of the contract', {
    timeout: 60_000,
  }, async () => {
    const shown = triedText(await tried('supplier'));
    expect(shown).toContain('msa.pdf: service, for the supplier');
    expect(shown).toMatch(
      /WALK AWAY {2}End without cause .*\n.*\n.*“4\.3 Termination for convenience.*\(page 2\)/,
    );
    expect(shown).toContain('Propose: Either party may terminate this Agreement');
    expect(shown).toMatch(/It would go to review: medium risk, \d+ of 100\./);
  });

  it('holds other things against the other side', { timeout: 60_000 }, async () => {
    const { routing } = await tried('customer');
    const outside = routing.positions?.filter(({ grade }) => grade === 'walk-away' || grade === 'fallback');
    expect(outside?.map(({ position }) => position)).not.toContain('services-exit-for-supplier');
    expect(routing.positions?.map(({ position }) => position)).toContain('services-exit-for-customer');
  });

  it('says where the playbook has nothing on a contract', () => {
    const routing = {
      playbook: { name: 'Firm', version: '1' },
      score: 0,
      level: 'low',
      route: 'review',
    } as const;
    expect(triedText({ file: 'a.pdf', contractType: 'franchise', routing })).toContain(
      'The playbook has no position on franchise for any side.',
    );
  });
});
