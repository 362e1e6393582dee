import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TAMPERED_AGAIN } from '../testing/tampered-again.ts';
import { TAMPERED_DIGESTS } from '../testing/tampered-digests.ts';
import { TAMPERED_LATELY } from '../testing/tampered-lately.ts';
import { TAMPERED_NOTES } from '../testing/tampered-notes.ts';
import { TAMPERED_RECORDS } from '../testing/tampered-records.ts';
import { archiveToTamperWith, type Tampering } from '../testing/tampering.ts';

const SEALED = 'records/2026/11/22/11/';
const WORDS = 'runs/run-0000000001/words/';

const OTHERS: Tampering[] = [
  {
    name: 'an object under a foreign prefix',
    tamper: (a) => a.put('notes/x.json', '{}'),
    told: /^notes\/x.json does not belong here/,
  },
  { name: 'an object at the top', tamper: (a) => a.put('x', ''), told: /^x does not belong here/ },
  {
    name: 'an object below an hour of records',
    tamper: (a) => a.put(`${SEALED}more/x.json`, '{}'),
    told: /^records\/2026\/11\/22\/11\/more\/x.json does not belong here/,
  },
  {
    name: 'an object among the digests',
    tamper: (a) => a.put('digests/latest.json', '{}'),
    told: /^digests\/latest.json does not belong here/,
  },
  {
    name: 'a model call overwritten',
    tamper: async (a) => a.put((await a.keysBelow('calls/'))[0]!, '{}'),
    told: /^calls\/.* was overwritten by version/,
  },
  {
    name: 'a model call replaced',
    tamper: async (a) => a.replace((await a.keysBelow('calls/'))[0]!, '{}'),
    told: /^calls\/.* was altered; records\/.* names it/,
  },
  { name: 'a model call removed', tamper: (a) => a.destroy('calls/'), told: /^calls\/.* is gone/ },
  {
    name: 'a model call hidden',
    tamper: (a) => a.hide('calls/'),
    told: /^calls\/.* was hidden by the delete marker/,
  },
  {
    name: 'a model call slipped in',
    tamper: (a) => a.put(`calls/${'a'.repeat(64)}.json`, '{}'),
    told: /^calls\/a+.json is named by no record/,
  },
  {
    name: 'what a reviewer said overwritten',
    tamper: async (a) => a.put((await a.keysBelow(WORDS, 'documents'))[0]!, '{}', 'documents'),
    told: /words\/\S* was overwritten by version/,
  },
  {
    name: 'what a reviewer said replaced',
    tamper: async (a) => a.replace((await a.keysBelow(WORDS, 'documents'))[0]!, '{}', 'documents'),
    told: /words\/\S* (was altered|is gone)/,
  },
  {
    name: 'what a reviewer said removed',
    tamper: (a) => a.destroy(WORDS, 'documents'),
    told: /words\/\S* is gone/,
  },
  {
    name: 'what a reviewer said hidden',
    tamper: (a) => a.hide(WORDS, 'documents'),
    told: /words\/\S* was hidden by the delete marker/,
  },
  {
    name: 'the report overwritten',
    tamper: (a) => a.put('runs/run-0000000001/report/0/report.pdf', 'Another', 'documents'),
    told: /report.pdf\S* was overwritten by version/,
  },
  {
    name: 'the report replaced',
    tamper: (a) => a.replace('runs/run-0000000001/report/0/report.docx', 'Another', 'documents'),
    told: /report.docx\S* is gone, or cannot be read/,
  },
  {
    name: 'the report hidden',
    tamper: (a) => a.hide('runs/run-0000000001/report/', 'documents'),
    told: /report.pdf\S* was hidden by the delete marker/,
  },
  {
    name: 'the text removed',
    tamper: (a) => a.destroy('runs/run-0000000001/text.json', 'documents'),
    told: /text.json\S* is gone/,
  },
  {
    name: 'the routing overwritten',
    tamper: (a) => a.put('runs/run-0000000001/routing/0.json', '{}', 'documents'),
    told: /routing\/0.json\S* was overwritten/,
  },
  {
    name: 'the receipt overwritten',
    tamper: (a) => a.put('intake/receipts/run-0000000001.json', '{}', 'documents'),
    told: /receipts\/run-0000000001.json\S* was overwritten/,
  },
  {
    name: 'another receipt in its place',
    tamper: (a) => a.replace('intake/receipts/run-0000000001.json', '{}', 'documents'),
    told: /receipts\/run-0000000001.json\S* is gone, or cannot be read/,
  },
  {
    name: 'the source removed',
    tamper: (a) => a.destroy('acme/', 'inbox'),
    told: /^s3:\/\/inbox\/acme\/agreement.pdf\S* is gone/,
  },
];

describe('verification after somebody used the S3 API', () => {
  let archive: Awaited<ReturnType<typeof archiveToTamperWith>>;
  beforeAll(async () => {
    archive = await archiveToTamperWith();
  });
  afterAll(() => archive.close());

  it('finds nothing where nobody tampered', async () => {
    expect(await archive.linesAfter({ tamper: () => {} })).toEqual([]);
  });

  it.each([
    ...TAMPERED_DIGESTS,
    ...TAMPERED_RECORDS,
    ...TAMPERED_NOTES,
    ...TAMPERED_LATELY,
    ...TAMPERED_AGAIN,
    ...OTHERS,
  ])('tells of $name', async (tampering) => {
    expect(await archive.linesAfter(tampering)).toContainEqual(expect.stringMatching(tampering.told));
  });
});
