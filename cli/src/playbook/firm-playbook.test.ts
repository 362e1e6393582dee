import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doubtsOf, firmPlaybook, playbookParameters } from './firm-playbook.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-playbook-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function written(text: string): Promise<string> {
  const file = join(folder, 'firm.yaml');
  await writeFile(file, text);
  return file;
}

const firm = (more = '') => `extends: standard\nname: Firm\nversion: "7"\n${more}`;
const position = (more: string) =>
  `positions:\n  - position: p\n    clause: Rent\n    standard: { says: Low. }\n    walkAway: { says: High., when: { brief.law.stated: { is: false } } }\n    why: Money.\n    approver: finance\n${more}`;

describe('firmPlaybook', () => {
  it('reads a firm that extends the standard playbook', async () => {
    const playbook = await firmPlaybook(await written(firm()));
    expect(playbook).toMatchObject({ name: 'Firm', version: '7', lead: 'legal-leads' });
    expect(playbook.positions.length).toBeGreaterThan(40);
  });

  it.each([
    [
      'an unknown group',
      firm(position('    types: [nda]\n').replace('finance', 'nobody')),
      /no such group: nobody/,
    ],
    ['an unknown side', firm(position('    types: [nda]\n    sides: [tenant]\n')), /no such side: tenant/],
    ['no YAML', 'positions: [', /firm\.yaml: .*line 1/s],
    ['half a playbook', 'name: Firm\n', /evidenceRules/],
  ])('names %s with the file', async (_, text, cause) => {
    const file = await written(text);
    await expect(firmPlaybook(file)).rejects.toThrow(cause);
    await expect(firmPlaybook(file)).rejects.toThrow(file);
  });

  it('names a file that is not there', async () => {
    await expect(firmPlaybook(join(folder, 'none.yaml'))).rejects.toThrow('there is no such file');
  });
});

describe('playbookParameters', () => {
  it('leaves the standard playbook where there is no other', async () => {
    expect(await playbookParameters(undefined)).toEqual({});
  });

  it('names the file to the services, and refuses one that would keep them from starting', async () => {
    const file = await written(firm());
    expect(await playbookParameters(file)).toEqual({ Playbook: file });
    await expect(playbookParameters(await written('name: 3'))).rejects.toThrow('name: ');
  });
});

describe('doubtsOf', () => {
  it.each([
    ['a type that no contract has', position('    types: [lease]\n'), 'no contract is ever of type lease'],
    [
      'a category that no finding has',
      position('    types: [nda]\n    categories: [rent]\n'),
      'no finding is ever of category rent',
    ],
    ['a side without a position', position('    types: [nda]\n'), 'no position is for side supplier'],
    [
      'evidence that is not asked for',
      'evidenceRules:\n  - { rule: pages, when: { reading.pagesUnread: { is: 0 } }, because: Unread. }\n',
      'no rule of evidence asks for reading.hiddenTexts',
    ],
  ])('tells %s', async (_, more, doubt) => {
    const doubts = doubtsOf(await firmPlaybook(await written(firm(more))));
    expect(doubts.join('\n')).toContain(doubt);
  });

  it('has none about the playbook that ships', async () => {
    expect(doubtsOf(await firmPlaybook(await written(firm())))).toEqual([]);
  });
});
