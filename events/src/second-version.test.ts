import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { breakingChanges } from './compatibility/breaking-changes.ts';
import { contractClassifiedV1 } from './contract-classified.v1.ts';
import { type DataOf, defineEvent } from './define-event.ts';
import { jsonSchemaOf } from './generate/artefacts.ts';
import { contractType } from './vocabulary.ts';

/** As `contract-classified.v2.ts` would be: all candidates in one list, where v1 has the first one apart. */
const contractClassifiedV2 = defineEvent({
  ...contractClassifiedV1,
  type: 'contract.classified.v2',
  data: contractClassifiedV1.data
    .omit({ contractType: true, score: true, runnersUp: true })
    .extend({ candidates: z.array(z.object({ type: contractType, percent: z.number() })).min(1) }),
});

/** What the publisher says beside it to whoever still takes v1: the same facts, in the words of then. */
function asV1({
  candidates,
  ...others
}: DataOf<typeof contractClassifiedV2>): DataOf<typeof contractClassifiedV1> {
  const [first, ...runnersUp] = candidates.map(({ type, percent }) => ({ type, score: percent / 100 }));
  return { ...others, contractType: first!.type, score: first!.score, runnersUp };
}

const example = JSON.parse(
  readFileSync(new URL('../examples/contract.classified.v1.json', import.meta.url), 'utf8'),
);
const { contractType: type, score, runnersUp, ...others } = contractClassifiedV1.schema.parse(example).data;
const data = {
  ...others,
  candidates: [{ type, score }, ...runnersUp].map((each) => ({ type: each.type, percent: each.score * 100 })),
};
const newer = { ...example, type: contractClassifiedV2.type, data };

it('cannot take the place of the first: that is refused by the name of what breaks', () => {
  const inPlace = defineEvent({ ...contractClassifiedV2, type: contractClassifiedV1.type });
  expect(breakingChanges(jsonSchemaOf(contractClassifiedV1), jsonSchemaOf(inPlace))).toEqual(
    expect.arrayContaining([
      expect.stringContaining('data.contractType'),
      expect.stringContaining('data.candidates'),
    ]),
  );
});

it('stands beside it: each reads its own, and neither the other', () => {
  expect(contractClassifiedV2.schema.parse(newer)).toEqual(newer);
  expect(contractClassifiedV1.schema.safeParse(newer).success).toBe(false);
  expect(contractClassifiedV2.schema.safeParse(example).success).toBe(false);
});

it('tells whoever takes the first what the first told', () => {
  const told = contractClassifiedV1.schema.parse({ ...newer, type: example.type, data: asV1(newer.data) });
  expect(told).toEqual(example);
});
