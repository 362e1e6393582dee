import { heldBy } from './attack.ts';

/** Going by a name that nobody knows. */
export const NAMES = [
  ...heldBy('shared/src/claims.test.ts', [
    {
      name: 'a UUID stands for a person',
      file: 'shared/src/claims.ts',
      find: 'return name !== undefined && !UUID.test(name) ? name : undefined;',
      replace: 'return name;',
      fails: /is unknown from/,
    },
    {
      name: 'an address counts that nobody verified',
      file: 'shared/src/claims.ts',
      find: "return String(email_verified) === 'false' ? undefined : textOf(email);",
      replace: 'return email_verified === 0 ? undefined : textOf(email);',
      fails: /is unknown from/,
    },
    {
      name: 'a name brings lines and escapes along',
      file: 'shared/src/claims.ts',
      find: "const line = claim.toWellFormed().replaceAll(/[\\p{C}\\p{Z}]+/gu, ' ');",
      replace: 'const line = claim;',
      fails: /is shown by/,
    },
  ]),
  ...heldBy('services/choreographer/src/domain/actor.test.ts', [
    {
      name: 'two people of one name cannot be told apart',
      file: 'services/choreographer/src/domain/actor.ts',
      find: 'email && email !== name ?',
      replace: 'email && !name ?',
      fails: /tells of/,
    },
  ]),
];
