import type { Tampering } from './tampering.ts';

const DIGEST = (number: number) => `digests/00000000${number}.json`;
const SEALED = 'records/2026/11/22/11/';
const WAITING = 'records/2026/11/22/13/';

/** What can be done to records through the S3 API. */
export const TAMPERED_RECORDS: Tampering[] = [
  {
    name: 'a sealed record overwritten',
    tamper: async (a) => a.put((await a.keysBelow(SEALED))[0]!, '{}'),
    told: /^records\/2026\/11\/22\/11\/.* was overwritten by version/,
  },
  {
    name: 'a sealed record replaced',
    tamper: async (a) => a.replace((await a.keysBelow(SEALED))[0]!, '{}'),
    told: /^records\/2026\/11\/22\/11\/.* is no record/,
  },
  {
    name: 'a sealed record hidden',
    tamper: (a) => a.hide(SEALED),
    told: /^records\/2026\/11\/22\/11\/.* was hidden by the delete marker/,
  },
  {
    name: 'a sealed record removed',
    tamper: (a) => a.destroy(SEALED),
    told: /^records\/2026\/11\/22\/11\/.* is gone/,
  },
  {
    name: 'a sealed record signed anew, and its digest too, with another key',
    tamper: async (a) => {
      const key = await a.newKey();
      const [record = ''] = await a.keysBelow(SEALED);
      const payload = await a.recordPayload(record);
      await a.replace(
        record,
        JSON.stringify({ version: 2, ...JSON.parse(await a.resign({ ...payload, sequence: 7 }, key)) }),
      );
      await a.replace(DIGEST(4), await a.resign(await a.digestPayload(DIGEST(4)), key));
    },
    told: /^records\/2026\/11\/22\/11\/.* is signed with a key that is not trusted/,
  },
  {
    name: 'words of a record changed under its signature',
    tamper: async (a) => {
      const [record = ''] = await a.keysBelow(SEALED);
      await a.replace(record, (await a.read(record)).replace('commercial-contracts', 'finance'));
    },
    told: /^records\/2026\/11\/22\/11\/.* has no valid signature/,
  },
  {
    name: 'a waiting record hidden',
    tamper: (a) => a.hide(WAITING),
    told: /^records\/2026\/11\/22\/13\/.* was hidden by the delete marker/,
  },
  {
    name: 'a waiting record removed',
    tamper: async (a) => {
      for (const key of await a.keysBelow(WAITING))
        if ((await a.recordPayload(key)).sequence === 5) await a.destroy(key);
    },
    told: /^records\/2026\/11\/22\/13\/.* comes after a gap: of recorder .* 5 is gone/,
  },
  {
    name: 'a forged record of the first version under the current hour',
    tamper: async (a) => {
      const { event } = await a.recordPayload((await a.keysBelow(WAITING))[0]!);
      await a.put(`${WAITING}forged.json`, JSON.stringify({ version: 1, event: { ...event, id: 'forged' } }));
    },
    told: /^records\/2026\/11\/22\/13\/forged.json is not signed by the recorder/,
  },
  {
    name: 'a forged record under the current hour, which is then sealed',
    tamper: async (a) => {
      const { event } = await a.recordPayload((await a.keysBelow(WAITING))[0]!);
      await a.put(`${WAITING}forged.json`, JSON.stringify({ version: 1, event: { ...event, id: 'forged' } }));
      await a.seal('14:10');
    },
    told: /^records\/2026\/11\/22\/13\/forged.json is not signed; digests\/000000007.json refused to seal it/,
    at: '14:15',
  },
  {
    name: 'a forged record signed with another key, which is then sealed',
    tamper: async (a) => {
      const { key, body } = await a.forgedRecord(
        '2026-11-22T13:30:00.000Z',
        await a.newKey(),
        a.keys.recording,
      );
      await a.put(key, body);
      await a.seal('14:10');
    },
    told: /^records\/2026\/11\/22\/13\/.* has no valid signature; .* refused to seal it/,
    at: '14:15',
  },
  {
    name: "a forged record signed with the sealer's key",
    tamper: async (a) => {
      const { key, body } = await a.forgedRecord('2026-11-22T13:30:00.000Z', a.keys.signing);
      await a.put(key, body);
    },
    told: /^records\/2026\/11\/22\/13\/.* is signed with a key that is not trusted/,
  },
  {
    name: 'a record that is back-dated by three days, which is then sealed',
    tamper: async (a) => {
      const { key, body } = await a.forgedRecord(
        '2026-11-19T10:00:00.000Z',
        await a.newKey(),
        a.keys.recording,
      );
      await a.put(key, body);
      await a.seal(new Date('2026-11-23T00:10:00.000Z'));
    },
    told: /^records\/2026\/11\/19\/10\/.* has no valid signature; .* refused to seal it/,
    at: '14:15',
  },
  {
    name: 'a genuine record moved three days back',
    tamper: async (a) =>
      a.put('records/2026/11/19/10/moved.json', await a.read((await a.keysBelow(WAITING))[0]!)),
    told: /^records\/2026\/11\/19\/10\/moved.json is the record of another key/,
  },
  {
    name: 'a genuine record repeated under another id',
    tamper: async (a) => a.put(`${WAITING}copy.json`, await a.read((await a.keysBelow(WAITING))[0]!)),
    told: /^records\/2026\/11\/22\/13\/copy.json is the record of another key/,
  },
];
