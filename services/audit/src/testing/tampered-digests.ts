import type { Tampering } from './tampering.ts';

const DIGEST = (number: number) => `digests/00000000${number}.json`;
const NEWEST = DIGEST(6);
const WAITING = 'records/2026/11/22/13/';

/** What can be done to digests and to the head of their chain through the S3 and SSM APIs. */
export const TAMPERED_DIGESTS: Tampering[] = [
  {
    name: 'the newest digest hidden',
    tamper: (a) => a.hide(NEWEST),
    told: /^digests\/000000006.json was hidden by the delete marker/,
  },
  {
    name: 'all digests hidden',
    tamper: (a) => a.hide('digests/'),
    told: /^digests\/000000001.json was hidden by the delete marker/,
  },
  {
    name: 'the newest digest hidden with its records',
    tamper: async (a) => [await a.hide(NEWEST), await a.hide(WAITING)],
    told: /^records\/2026\/11\/22\/13\/.* was hidden by the delete marker/,
  },
  {
    name: 'the newest digest removed',
    tamper: (a) => a.destroy(NEWEST),
    told: /^the head .* is digest 6; the archive ends at 5: its end was cut off/,
  },
  {
    name: 'all digests removed',
    tamper: (a) => a.destroy('digests/'),
    told: /the archive ends at 0: its end was cut off/,
  },
  {
    name: 'the first digest removed',
    tamper: (a) => a.destroy(DIGEST(1)),
    told: /^digests\/000000002.json follows digest 0: digests between are missing/,
  },
  {
    name: 'a digest in the middle removed',
    tamper: (a) => a.destroy(DIGEST(3)),
    told: /^digests\/000000004.json does not link to the digest before it/,
  },
  { name: 'everything removed', tamper: (a) => a.destroy(''), told: /its end was cut off/ },
  {
    name: 'a digest overwritten',
    tamper: async (a) => a.put(DIGEST(4), await a.read(DIGEST(3))),
    told: /^digests\/000000004.json was overwritten by version/,
  },
  {
    name: 'a digest replaced by one without a record',
    tamper: async (a) => {
      const digest = JSON.parse(await a.read(DIGEST(4)));
      const payload = JSON.parse(digest.payload);
      await a.replace(
        DIGEST(4),
        JSON.stringify({ ...digest, payload: JSON.stringify({ ...payload, records: [] }) }),
      );
    },
    told: /^digests\/000000004.json has no valid signature/,
  },
  {
    name: 'a digest signed anew with another key of the account',
    tamper: async (a) =>
      a.replace(DIGEST(3), await a.resign(await a.digestPayload(DIGEST(3)), await a.newKey())),
    told: /^digests\/000000003.json is signed with a key that is not trusted/,
  },
  {
    name: 'a digest signed anew with another key under the name of the trusted one',
    tamper: async (a) =>
      a.replace(
        DIGEST(3),
        await a.resign(await a.digestPayload(DIGEST(3)), await a.newKey(), a.keys.signing),
      ),
    told: /^digests\/000000003.json has no valid signature/,
  },
  {
    name: "a digest signed anew with the recorder's key",
    tamper: async (a) =>
      a.replace(DIGEST(3), await a.resign(await a.digestPayload(DIGEST(3)), a.keys.recording)),
    told: /^digests\/000000003.json is signed with a key that is not trusted/,
  },
  {
    name: 'a digest put behind the last',
    tamper: async (a) => {
      const payload = await a.digestPayload(NEWEST);
      await a.put(DIGEST(7), await a.resign({ ...payload, sequence: 7 }, await a.newKey(), a.keys.signing));
    },
    told: /^digests\/000000007.json has no valid signature/,
  },
  {
    name: 'a digest repeated under the next number',
    tamper: async (a) => a.put(DIGEST(7), await a.read(NEWEST)),
    told: /^digests\/000000007.json is numbered 6/,
  },
  {
    name: 'something else in the place of a digest',
    tamper: (a) => a.replace(DIGEST(2), '{}'),
    told: /^digests\/000000002.json is no digest/,
  },
  {
    name: 'the digest of an empty hour taken out and the chain closed again',
    tamper: async (a) => {
      const payload = await a.digestPayload(NEWEST);
      await a.destroy(NEWEST);
      await a.replace(DIGEST(5), await a.resign({ ...payload, sequence: 5 }, a.keys.signing));
    },
    told: /^digests\/000000005.json is for the hour 2026-11-22T12:00:00.000Z, where 2026-11-22T11:00:00.000Z was due/,
  },
  {
    name: 'the end of the chain cut off, head and all, and noticed hours later',
    tamper: async (a) => {
      const before = await a.digestPayload(NEWEST);
      await a.destroy(NEWEST);
      await a.setHead((head) => ({ ...head, sequence: 5, sha256: before.previous }));
    },
    told: /^digests\/000000005.json is the last, and the hour .* has no digest/,
    at: '16:30',
  },
  {
    name: 'the end of the chain cut off, head and all, where a head was kept',
    tamper: async (a) => {
      const before = await a.digestPayload(NEWEST);
      await a.destroy(NEWEST);
      await a.setHead((head) => ({ ...head, sequence: 5, sha256: before.previous }));
    },
    told: /^digest 6 is not the one whose hash was kept/,
    ports: { keptHead: { sequence: 6, sha256: 'a'.repeat(64) } },
  },
  { name: 'the head removed', tamper: (a) => a.removeHead(), told: /^the head outside the archive is gone/ },
  {
    name: 'the head set back',
    tamper: (a) => a.setHead((head) => ({ ...head, sequence: 2 })),
    told: /^the head .* is digest 2, 4 behind the archive/,
  },
  {
    name: 'the head set to another digest',
    tamper: (a) => a.setHead((head) => ({ ...head, sha256: 'f'.repeat(64) })),
    told: /^the head .* names another digest 6/,
  },
  {
    name: 'the head set ahead',
    tamper: (a) => a.setHead((head) => ({ ...head, sequence: 9 })),
    told: /the archive ends at 6: its end was cut off/,
  },
];
