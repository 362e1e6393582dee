import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VerifyPorts } from '../app/verify/verification.ts';
import { type Attacker, attackerOf } from './attacker.ts';
import { type Keys, makeArchive, serviceOver } from './audited-archive.ts';
import { openStores } from './embedded-stores.ts';

/** One way to tamper, and the line that has to tell of it. */
export interface Tampering {
  readonly name: string;
  tamper(attacker: Attacker): unknown;
  readonly told: RegExp;
  /** When verification looks; minutes after the last event unless given. */
  readonly at?: string;
  readonly ports?: Partial<VerifyPorts>;
}

/** One archive, copied for each attack on it. */
export async function archiveToTamperWith() {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-audit-'));
  const original = join(folder, 'original');
  const keys: Keys = await makeArchive(original);
  let copies = 0;

  async function onCopy<T>(work: (attacker: Attacker) => Promise<T>): Promise<T> {
    copies += 1;
    const copy = join(folder, `copy-${copies}`);
    cpSync(original, copy, { recursive: true });
    const stores = await openStores(copy);
    try {
      return await work(attackerOf(serviceOver(stores, keys)));
    } finally {
      await stores.close();
      rmSync(copy, { recursive: true });
    }
  }

  return {
    onCopy,
    /** The lines that verification has of a copy that was tampered with. */
    linesAfter: ({ tamper, at, ports }: Omit<Tampering, 'name' | 'told'>): Promise<string[]> =>
      onCopy(async (attacker) => {
        await tamper(attacker);
        const { breaches } = await attacker.verify(at, ports);
        return breaches.map(({ where, problem }) => `${where} ${problem}`);
      }),
    close: () => rmSync(folder, { recursive: true }),
  };
}
