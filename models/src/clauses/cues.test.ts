import { expect, it } from 'vitest';
import { cuesIn } from './cues.ts';

const onNotice = 'Either party may terminate this Agreement upon thirty days prior written notice';

it('finds the cues of a sentence over a line break', () => {
  expect(cuesIn(onNotice.replaceAll(' ', '\n'))).toEqual(cuesIn(onNotice));
});

it('hears an ending on notice otherwise when it depends on a breach', () => {
  const bare = cuesIn(`${onNotice}.`);
  const conditional = cuesIn(`${onNotice} of a breach.`);
  expect(bare.filter((cue) => !conditional.includes(cue))).not.toEqual([]);
});

it('answers soon on what could make patterns backtrack', () => {
  expect(cuesIn('terminat '.repeat(150) + 'exclusiv '.repeat(150)).length).toBeGreaterThan(0);
});
