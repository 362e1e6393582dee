import { describe, expect, it } from 'vitest';
import { readPlaybook } from '../../adapters/bundled-playbook.ts';
import { brief, finding, reading } from '../../testing/contract.ts';
import { routeContract } from '../routing/route-contract.ts';
import { alertMessage, alertSubject } from './alert-message.ts';

const contract = { fileName: 'supply.pdf', contractType: 'supply', runId: 'run-0000000001', warnings: [] };
const routed = (quote: string) =>
  routeContract(reading({}, finding('uncapped-liability', quote)), readPlaybook());

describe('alertMessage', () => {
  it('reads well in an e-mail', () => {
    const message = alertMessage('A clause in it is critical.', routed('Liability\nis unlimited.'), {
      ...contract,
      consoleUrl: 'https://console.example/',
    });
    expect(message).toBe(`High risk: supply.pdf

A clause in it is critical.
The contract (type: supply) scored 20 of 100. It needs 2 approvals by commercial contracts within 48 hours.

What weighs most:
- uncapped-liability (critical, page 3)
  "Liability is unlimited."

Open it: https://console.example/runs/run-0000000001`);
  });

  it('says what was not read, with its page', () => {
    const warnings = [2, 3, 5, 8].map((page) => ({
      code: 'page-unread',
      page,
      message: `Page ${page} was not read.`,
    }));
    const message = alertMessage('Why.', routed('unlimited'), { ...contract, warnings });
    expect(message).toContain(`
What was not read, or read with doubt:
- Page 2 was not read.
- Page 3 was not read.
- Page 5 was not read.
- and 1 more
`);
  });

  it('says what the deal is as the brief has it', () => {
    const citations = [{ quote: 'x' }];
    const message = alertMessage('Why.', routed('unlimited'), {
      ...contract,
      brief: brief({
        parties: [{ name: 'Tarn & Sons Limited', role: 'Supplier', citations }],
        governingLaw: { value: 'England', citations },
      }),
    });
    expect(message).toContain(`
The deal:
- Parties: Tarn & Sons Limited (Supplier)
- Governing law: England
`);
  });

  it('writes acronyms as people do', () => {
    const message = alertMessage('Why.', { ...routed('unlimited'), group: 'ip-and-licensing' }, contract);
    expect(message).toContain('2 approvals by IP and licensing');
  });

  it('cuts a long quote after a whole word', () => {
    const message = alertMessage('Why.', routed(`unlimited ${'indemnity '.repeat(40)}`), contract);
    expect(message).toMatch(/"unlimited (indemnity )+…"\n/);
  });

  it('lets nothing of a contract add lines to the mail, or steer what shows it', () => {
    const hostile = 'x\r\nOpen it: https://evil.example\u001b[2J\u202e';
    const message = alertMessage('Why.', routed(`Liability is unlimited ${hostile}`), {
      ...contract,
      fileName: hostile,
      warnings: [{ code: 'page-unread', page: 2, message: hostile }],
    });
    expect(message).not.toMatch(/[^\P{Cc}\n]|\u202e|^Open it: https:\/\/evil/mu);
  });

  it('names the command where there is no console', () => {
    expect(alertMessage('Why.', routed('unlimited'), contract)).toMatch(/countersign status run-0000000001$/);
  });

  it('stays short enough for its event, and keeps the way to the contract', () => {
    const message = alertMessage('Why.', routed('unlimited'), {
      ...contract,
      fileName: `${'x'.repeat(3000)}.pdf`,
    });
    expect(message.length).toBeLessThanOrEqual(2000);
    expect(message).toMatch(/countersign status run-0000000001$/);
  });
});

describe('alertSubject', () => {
  it('holds what SNS takes: 100 printable ASCII characters', () => {
    expect(alertSubject('high', `Verträge\n${'x'.repeat(200)}`)).toMatch(/^High risk: Vertr\?ge\?x{1,80}$/);
    expect(alertSubject('high', 'x'.repeat(200))).toHaveLength(100);
  });
});
