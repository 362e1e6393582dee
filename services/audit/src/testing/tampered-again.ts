import type { Tampering } from './tampering.ts';

const SEALED = 'records/2026/11/22/11/';
const RUN = 'runs/run-0000000001';

/** Names that look like others, and bytes that read the same. */
export const TAMPERED_AGAIN: readonly Tampering[] = [
  {
    name: 'a field of a sealed record said twice, of which readers take the last',
    tamper: async (a) => {
      const [key = ''] = await a.keysBelow(SEALED);
      await a.replace(key, (await a.read(key)).replace('{', '{"payload":"{}",'));
    },
    told: /^records\/2026\/11\/22\/11\/.* (was altered|is gone)/,
  },
  {
    name: 'a space behind a sealed record',
    tamper: async (a) => {
      const [key = ''] = await a.keysBelow(SEALED);
      await a.replace(key, `${await a.read(key)} `);
    },
    told: /^records\/2026\/11\/22\/11\/.* (was altered|is gone)/,
  },
  {
    name: 'a record of no bytes',
    tamper: (a) => a.put(`${SEALED}01KAP5J5V0000000000000ZZZZ.json`, ''),
    told: /^records\/2026\/11\/22\/11\/01KAP5J5V0000000000000ZZZZ.json/,
  },
  {
    name: 'a record under the name of another, and a space',
    tamper: async (a) => {
      const [key = ''] = await a.keysBelow(SEALED);
      await a.put(`${key} `, await a.read(key));
    },
    told: /^records\/2026\/11\/22\/11\/.*json .*does not belong here/,
  },
  {
    name: 'records under a name in capitals',
    tamper: (a) => a.put('Records/2026/11/22/11/x.json', '{}'),
    told: /^Records\/2026\/11\/22\/11\/x.json does not belong here/,
  },
  {
    name: 'records below two slashes',
    tamper: (a) => a.put('records//2026/11/22/11/x.json', '{}'),
    told: /^records\/\/2026\/11\/22\/11\/x.json does not belong here/,
  },
  {
    name: 'a digest under a name in capitals',
    tamper: (a) => a.put('digests/000000004.JSON', '{}'),
    told: /^digests\/000000004.JSON does not belong here/,
  },
  {
    name: 'a digest under the digits of another script',
    tamper: (a) => a.put('digests/\uff10\uff10\uff10\uff10\uff10\uff10\uff10\uff10\uff15.json', '{}'),
    told: /^digests\/\uff10.*json does not belong here/,
  },
  {
    name: 'a revision of a section that nobody wrote',
    tamper: (a) => a.put(`${RUN}/sections/payment/9/section.json`, '{}', 'documents'),
    told: /sections\/payment\/9\/section.json\S* is named by no record/,
  },
  {
    name: 'words of an event that never was',
    tamper: (a) => a.put(`${RUN}/words/00000000-0000-4000-8000-000000000000.json`, '{}', 'documents'),
    told: /words\/00000000-0000-4000-8000-000000000000.json\S* is named by no record/,
  },
  {
    name: 'documents of runs under a name in capitals',
    tamper: (a) => a.put('Runs/run-0000000001/text.json', '{}', 'documents'),
    told: /Runs\/run-0000000001\/text.json does not belong here/,
  },
  {
    name: 'a document below the name of another',
    tamper: (a) => a.put(`${RUN}/text.json/text.json`, '{}', 'documents'),
    told: /text.json\/text.json\S* is named by no record/,
  },
  {
    name: 'a receipt below the name of another',
    tamper: (a) => a.put('intake/receipts/run-0000000001.json/x.json', '{}', 'documents'),
    told: /receipts\/run-0000000001.json\/x.json\S* /,
  },
];
