import { intakeKeys, runKeys, sha256 } from '@countersign/shared';
import type { Attacker } from './attacker.ts';
import { DECISION, RUN, UPLOADER } from './audited-runs.ts';
import type { Tampering } from './tampering.ts';

const CONTENTS = 'intake/contents/';
const DECISIONS = 'intake/decisions/';
const TOKENS = 'intake/tokens/';
const [ROUTE] = ['route', 'review'].map((stage) => intakeKeys.token(`token of ${stage}`));
const LINK = intakeKeys.link('acme/agreement.pdf');
const CASE = DECISION.at.replace('11:10', '10:00');

const first = async (a: Attacker, prefix: string) => (await a.keysBelow(prefix, 'documents'))[0] ?? '';
const put = (a: Attacker, key: string, saved: object) => a.put(key, JSON.stringify(saved), 'documents');
const replace = (a: Attacker, key: string, saved: object) =>
  a.replace(key, JSON.stringify(saved), 'documents');
const decided = (id: string, more: object = {}) => ({
  ...{ version: 1, by: { id, name: DECISION.by, email: DECISION.email }, at: DECISION.at },
  ...{ decision: 'approve', sections: [], ...more },
});
const person = { id: 'user-2', name: 'B. Olsson', email: 'b.olsson@example.com' };

/** Ways to tamper with what intake and decisions wrote down, and with what lies beside the documents of a run. */
export const TAMPERED_NOTES: readonly Tampering[] = [
  {
    name: 'another report slipped into the folder of a run',
    tamper: (a) => a.put(runKeys.report(RUN, 1, 'pdf'), 'Another report', 'documents'),
    told: /report\/1\/report.pdf is named by no record: it was slipped in/,
  },
  {
    name: 'a document slipped into the folder of no run',
    tamper: (a) => a.put('runs/run-9/text.json', '{}', 'documents'),
    told: /runs\/run-9\/text.json lies in the folder of a run that was never recorded/,
  },
  {
    name: 'a note of another kind',
    tamper: (a) => put(a, 'intake/notes/x.json', {}),
    told: /intake\/notes\/x.json does not belong here/,
  },
  {
    name: 'a decision that nobody made',
    tamper: (a) =>
      put(a, intakeKeys.decision(`${RUN}-r0`, person.id, new Date(CASE)), decided(person.id, { at: CASE })),
    told: /intake\/decisions\/\S* is a decision that was never recorded/,
  },
  {
    name: 'a decision turned around',
    tamper: async (a) =>
      replace(a, await first(a, DECISIONS), decided(DECISION.userId, { decision: 'reject' })),
    told: /intake\/decisions\/\S* decision is reject, it was recorded as approve/,
  },
  {
    name: 'a decision given to somebody else',
    tamper: async (a) => replace(a, await first(a, DECISIONS), decided(person.id)),
    told: /intake\/decisions\/\S* id is user-2, it was recorded as user-1/,
  },
  {
    name: 'a decision of no shape',
    tamper: async (a) => replace(a, await first(a, DECISIONS), {}),
    told: /intake\/decisions\/\S* is no decision/,
  },
  {
    name: 'a decision overwritten',
    tamper: async (a) => put(a, await first(a, DECISIONS), decided(person.id)),
    told: /intake\/decisions\/\S* was overwritten by version/,
  },
  {
    name: 'a decision removed',
    tamper: (a) => a.destroy(DECISIONS, 'documents'),
    told: /intake\/decisions\/\S* was written down, and is gone/,
  },
  {
    name: 'a decision hidden',
    tamper: (a) => a.hide(DECISIONS, 'documents'),
    told: /intake\/decisions\/\S* was hidden by the delete marker/,
  },
  {
    name: 'an uploader of these bytes removed',
    tamper: (a) => a.destroy(CONTENTS, 'documents'),
    told: /intake\/contents\/\S* was written down, and is gone/,
  },
  {
    name: 'a run made one of other bytes',
    tamper: (a) => put(a, intakeKeys.content(sha256('others'), RUN), { version: 1 }),
    told: /intake\/contents\/\S* says that the run is of other bytes/,
  },
  {
    name: 'somebody made an uploader by a run that never was',
    tamper: (a) => put(a, intakeKeys.content(sha256('others'), 'run-9'), { version: 1 }),
    told: /intake\/contents\/\S* is of a run that was never recorded/,
  },
  {
    name: 'a link given to somebody else',
    tamper: (a) => replace(a, LINK, { version: 1, person }),
    told: new RegExp(`${LINK} id is user-2, it was recorded as ${UPLOADER.userId}`),
  },
  {
    name: 'a token moved to another contract',
    tamper: (a) => replace(a, ROUTE ?? '', { version: 1, runId: 'run-0000000002', stage: 'route', round: 0 }),
    told: /^the token of route 0 of run-0000000001 was written down, and is gone/,
  },
  {
    name: 'a token of a contract that never was',
    tamper: (a) => put(a, `${TOKENS}x.json`, { version: 1, runId: 'run-9', stage: 'route', round: 0 }),
    told: /tokens\/x.json answers a task of a run that was never recorded/,
  },
  {
    name: 'a request to forget of a contract that never was',
    tamper: (a) =>
      put(a, intakeKeys.forgotten('run-9'), {
        ...{ version: 1, runId: 'run-9', at: CASE, reason: 'none' },
        ...{ by: { id: person.id, name: person.name, email: person.email }, contentHash: sha256('others') },
        source: { bucket: 'inbox', key: 'x.pdf', versionId: null },
      }),
    told: /intake\/forgotten\/run-9.json asks to forget a run that was never recorded/,
  },
  {
    name: 'a request to forget of no shape',
    tamper: (a) => put(a, intakeKeys.forgotten(RUN), {}),
    told: /intake\/forgotten\/\S* is no request to forget/,
  },
  {
    name: 'a token removed',
    tamper: (a) => a.destroy(ROUTE ?? '', 'documents'),
    told: /^the token of route 0 of run-0000000001 was written down, and is gone/,
  },
  {
    name: 'the receipt of a run replaced',
    tamper: (a) => replace(a, intakeKeys.receipt(RUN), { version: 1 }),
    told: /intake\/receipts\/\S* (was altered|is gone, or cannot be read)/,
  },
];
