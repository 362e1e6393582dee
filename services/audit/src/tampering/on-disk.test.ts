import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveToTamperWith, type Tampering } from '../testing/tampering.ts';

const SEALED = 'records/2026/11/22/11/';
const WAITING = 'records/2026/11/22/13/';
const REMOVE = 'DELETE FROM objects WHERE sequence = ?';

const ON_DISK: Tampering[] = [
  {
    name: "a record's file changed",
    tamper: (a) =>
      a.changeFile(a.rows(SEALED)[0]!, (text) => text.replace('run-0000000001', 'run-0000000009')),
    told: /^records\/2026\/11\/22\/11\/.* is gone, or cannot be read/,
  },
  {
    name: "a record's file changed, and its row with it",
    tamper: (a) =>
      a.changeObject(a.rows(SEALED)[0]!, (text) => text.replace('run-0000000001', 'run-0000000009')),
    told: /^records\/2026\/11\/22\/11\/.* (is no record|has no valid signature|was altered)/,
  },
  {
    name: "a digest's file changed, and its row with it",
    tamper: (a) =>
      a.changeObject(a.rows('digests/')[2]!, (text) => text.replace('"signature":"M', '"signature":"N')),
    told: /^digests\/000000003.json has no valid signature/,
  },
  {
    name: "a report's file changed, and its row with it",
    tamper: (a) =>
      a.changeObject(a.rows('runs/run-0000000001/report/0/report.pdf')[0]!, (text) =>
        text.replace('report', 'rep0rt'),
      ),
    told: /report.pdf\S* was altered/,
  },
  {
    name: "a record's file cut short",
    tamper: (a) => a.changeFile(a.rows(SEALED)[0]!, (text) => text.slice(0, 40)),
    told: /^records\/2026\/11\/22\/11\/.* is gone, or cannot be read/,
  },
  {
    name: "a record's file removed",
    tamper: (a) => a.changeFile(a.rows(SEALED)[0]!, () => undefined),
    told: /^records\/2026\/11\/22\/11\/.* is gone, or cannot be read/,
  },
  {
    name: "a record's row removed",
    tamper: (a) => a.sql('s3', REMOVE, a.rows(SEALED)[0]!.sequence),
    told: /^records\/2026\/11\/22\/11\/.* is gone/,
  },
  {
    name: "a record's row moved to another hour",
    tamper: (a) =>
      a.sql(
        's3',
        'UPDATE objects SET key = ? WHERE sequence = ?',
        'records/2026/11/22/10/moved.json',
        a.rows(SEALED)[0]!.sequence,
      ),
    told: /^records\/2026\/11\/22\/10\/moved.json is the record of another key/,
  },
  {
    name: 'the files of two records exchanged',
    tamper: (a) => {
      const [first, second] = a.rows(SEALED);
      a.sql('s3', 'UPDATE objects SET segments = ? WHERE sequence = ?', second!.segments, first!.sequence);
    },
    told: /^records\/2026\/11\/22\/11\/.* is gone, or cannot be read/,
  },
  {
    name: 'a row turned into a delete marker',
    tamper: (a) =>
      a.sql('s3', 'UPDATE objects SET delete_marker = 1 WHERE sequence = ?', a.rows(SEALED)[0]!.sequence),
    told: /^records\/2026\/11\/22\/11\/.* was hidden by the delete marker/,
  },
  {
    name: 'the row of a waiting record removed',
    tamper: async (a) => {
      for (const { key, sequence } of a.rows(WAITING))
        if ((await a.recordPayload(key)).sequence === 4) a.sql('s3', REMOVE, sequence);
    },
    told: /comes after a gap: of recorder .* 4 is gone/,
  },
  {
    name: 'the row of the newest digest removed',
    tamper: (a) => a.sql('s3', REMOVE, a.rows('digests/').at(-1)!.sequence),
    told: /the archive ends at 5: its end was cut off/,
  },
  {
    name: 'all digests removed, and the head with them',
    tamper: (a) => {
      a.sql('s3', "DELETE FROM objects WHERE key LIKE 'digests/%'");
      a.sql('ssm', 'DELETE FROM parameters');
    },
    told: /^digests\/ holds no digest, though there are records since 2026-11-22T09:30/,
  },
  {
    name: "a digest's file changed",
    tamper: (a) =>
      a.changeFile(a.rows('digests/')[2]!, (text) => text.replace('"signature":"M', '"signature":"N')),
    told: /^digests\/000000003.json is gone/,
  },
  {
    name: "a digest's file removed",
    tamper: (a) => a.changeFile(a.rows('digests/')[2]!, () => undefined),
    told: /^digests\/000000003.json is gone/,
  },
  {
    name: 'the head changed',
    tamper: (a) =>
      a.sql('ssm', 'UPDATE parameters SET value = replace(value, \'"sequence":6\', \'"sequence":7\')'),
    told: /the archive ends at 6: its end was cut off/,
  },
  {
    name: 'the keys exchanged',
    tamper: (a) => {
      a.sql('kms', 'UPDATE keys SET material = (SELECT material FROM keys ORDER BY created DESC LIMIT 1)');
    },
    told: /^records\/.* has no valid signature/,
  },
  {
    name: "a model call's file changed",
    tamper: (a) => a.changeFile(a.rows('calls/')[0]!, (text) => text.replace('prompt', 'PROMPT')),
    told: /^calls\/.* is gone, or cannot be read/,
  },
  {
    name: "the report's file changed",
    tamper: (a) =>
      a.changeFile(a.rows('runs/run-0000000001/report/0/report.pdf')[0]!, (text) =>
        text.replace('report', 'rep0rt'),
      ),
    told: /report.pdf\S* is gone, or cannot be read/,
  },
  {
    name: "the source's file changed",
    tamper: (a) => a.changeFile(a.rows('acme/')[0]!, (text) => text.replace('source', 's0urce')),
    told: /agreement.pdf\S* is gone, or cannot be read/,
  },
  {
    name: "the text's row removed",
    tamper: (a) => a.sql('s3', REMOVE, a.rows('runs/run-0000000001/text.json')[0]!.sequence),
    told: /text.json\S* is gone/,
  },
];

describe('verification after somebody changed the data folder', () => {
  let archive: Awaited<ReturnType<typeof archiveToTamperWith>>;
  beforeAll(async () => {
    archive = await archiveToTamperWith();
  });
  afterAll(() => archive.close());

  it.each(ON_DISK)('tells of $name', async (tampering) => {
    expect(await archive.linesAfter(tampering)).toContainEqual(expect.stringMatching(tampering.told));
  });
});
