import { expect, it } from 'vitest';
import { mutated } from './mutation.ts';

const SOURCE = { name: 'm', file: 'f.ts', find: 'send();', replace: 'send(); send();' };

it('changes a source where its words stand once, and nowhere else', () => {
  expect(mutated('await send();', SOURCE)).toBe('await send(); send();');
  expect(() => mutated('done();', SOURCE)).toThrow('stands 0 times');
  expect(() => mutated('send(); send();', SOURCE)).toThrow('stands 2 times');
});

it('takes what replaces the words as it is', () => {
  expect(mutated('send();', { ...SOURCE, replace: "$& $'" })).toBe("$& $'");
});
