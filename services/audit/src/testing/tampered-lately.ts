import { intakeKeys } from '@countersign/shared';
import type { Attacker } from './attacker.ts';
import { DECISION } from './audited-runs.ts';
import type { Tampering } from './tampering.ts';

const LINK = intakeKeys.link('acme/agreement.pdf');
const SEALED = 'records/2026/11/22/11/';
const DIGEST = 'digests/000000004.json';

/** Verification looks at once: what is known is told however young it is, else who touches it again and again hides it. */
const AT_ONCE = { ports: { now: () => new Date() } };

const decisionKey = async (a: Attacker) => (await a.keysBelow('intake/decisions/', 'documents'))[0] ?? '';
const person = { id: 'user-2', name: 'B. Olsson', email: 'b.olsson@example.com' };
const turned = JSON.stringify({
  ...{ version: 1, by: { id: DECISION.userId, name: DECISION.by, email: DECISION.email } },
  ...{ at: DECISION.at, decision: 'reject', sections: [] },
});

/** What can be done a moment before verification looks, and what is put back so that little is to be seen. */
export const TAMPERED_LATELY: readonly Tampering[] = [
  {
    name: 'a decision turned around a moment ago',
    tamper: async (a) => a.replace(await decisionKey(a), turned, 'documents'),
    told: /intake\/decisions\/\S* decision is reject, it was recorded as approve/,
    ...AT_ONCE,
  },
  {
    name: 'a decision overwritten a moment ago',
    tamper: async (a) => a.put(await decisionKey(a), turned, 'documents'),
    told: /intake\/decisions\/\S* was overwritten by version/,
    ...AT_ONCE,
  },
  {
    name: 'a decision hidden a moment ago',
    tamper: async (a) => a.hide(await decisionKey(a), 'documents'),
    told: /intake\/decisions\/\S* was hidden by the delete marker/,
    ...AT_ONCE,
  },
  {
    name: 'a link given to somebody else a moment ago',
    tamper: (a) => a.replace(LINK, JSON.stringify({ version: 1, person }), 'documents'),
    told: new RegExp(`${LINK} id is user-2, it was recorded as`),
    ...AT_ONCE,
  },
  {
    name: 'an uploader of these bytes hidden, and written again as it was',
    tamper: async (a) => {
      const [key = ''] = await a.keysBelow('intake/contents/', 'documents');
      await a.hide(key, 'documents');
      await a.put(key, '{"version":1}', 'documents');
    },
    told: /intake\/contents\/\S* was hidden by the delete marker/,
    ...AT_ONCE,
  },
  {
    name: 'a token overwritten by what it says anyway',
    tamper: async (a) => {
      const [key = ''] = await a.keysBelow('intake/tokens/', 'documents');
      await a.put(key, '{"version":1,"runId":"run-0000000001","stage":"route","round":0}', 'documents');
    },
    told: /intake\/tokens\/\S* was overwritten by version/,
    ...AT_ONCE,
  },
  {
    name: 'a sealed record overwritten by itself',
    tamper: async (a) => {
      const [key = ''] = await a.keysBelow(SEALED);
      await a.put(key, await a.read(key));
    },
    told: /^records\/2026\/11\/22\/11\/.* was overwritten by version/,
  },
  {
    name: 'a sealed record hidden, and written again as it was',
    tamper: async (a) => {
      const [key = ''] = await a.keysBelow(SEALED);
      const body = await a.read(key);
      await a.hide(key);
      await a.put(key, body);
    },
    told: /^records\/2026\/11\/22\/11\/.* was hidden by the delete marker/,
  },
  {
    name: 'a sealed record cut in the middle',
    tamper: async (a) => {
      const [key = ''] = await a.keysBelow(SEALED);
      const body = await a.read(key);
      await a.replace(key, body.slice(0, body.length / 2));
    },
    told: /^records\/2026\/11\/22\/11\/.* is no record/,
  },
  {
    name: 'two sealed records exchanged',
    tamper: async (a) => {
      const [one = '', other = ''] = await a.keysBelow(SEALED);
      const [first, second] = [await a.read(one), await a.read(other)];
      await a.replace(one, second);
      await a.replace(other, first);
    },
    told: /^records\/2026\/11\/22\/11\/.* is the record of another key/,
  },
  {
    name: 'two sealed records exchanged, and their hashes in the digest with them',
    tamper: async (a) => {
      const [one = '', other = ''] = await a.keysBelow(SEALED);
      const [first, second] = [await a.read(one), await a.read(other)];
      await a.replace(one, second);
      await a.replace(other, first);
      const payload = await a.digestPayload(DIGEST);
      const hashes = new Map(payload.records.map(({ key, sha256 }) => [key, sha256]));
      const swapped = new Map([
        [one, hashes.get(other)],
        [other, hashes.get(one)],
      ]);
      const records = payload.records.map((each) => ({
        ...each,
        sha256: swapped.get(each.key) ?? each.sha256,
      }));
      const digest = JSON.parse(await a.read(DIGEST));
      await a.replace(
        DIGEST,
        JSON.stringify({ ...digest, payload: JSON.stringify({ ...payload, records }) }),
      );
    },
    told: /^digests\/000000004.json has no valid signature/,
  },
  {
    name: 'a digest written a second time as it was',
    tamper: async (a) => a.put(DIGEST, await a.read(DIGEST)),
    told: /^digests\/000000004.json was overwritten by version/,
  },
  {
    name: 'a digest repeated under its number with a digit more',
    tamper: async (a) => a.put('digests/0000000004.json', await a.read(DIGEST)),
    told: /^digests\/\d+4.json (follows digest|does not link)/,
  },
  {
    name: 'an old digest and its head replayed',
    tamper: async (a) => {
      const before = await a.digestPayload('digests/000000006.json');
      await a.replace('digests/000000006.json', await a.read('digests/000000005.json'));
      await a.setHead((head) => ({ ...head, sequence: 5, sha256: before.previous }));
    },
    told: /^digests\/000000006.json is numbered 5/,
  },
  {
    name: 'an object under an hour that no clock has',
    tamper: (a) => a.put('records/2026/99/99/99/x.json', '{}'),
    told: /^records\/2026\/99\/99\/99\/x.json is no record/,
  },
];
