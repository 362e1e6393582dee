import { expect, it } from 'vitest';
import { queryWords } from './query-words.ts';

const words = (query: string) => queryWords(query).map(({ kind, text }) => `${kind} ${text}`);

it.each([
  ['Acme  liability', ['word Acme', 'word liability']],
  ['Acme_Master-Agreement_v2.1.pdf', ['word Acme_Master-Agreement_v2.1.pdf']],
  ['cap cap', ['word cap']],
  ['保密协议 Acme', ['phrase 保密', 'phrase 协议', 'word Acme']],
  ['秘密保持契約', ['phrase 秘密', 'phrase 保持', 'phrase 契約']],
  ['ソフトウェアライセンス契約', ['phrase ソフトウェアライセンス', 'phrase 契約']],
  ['liabil\u00adity of\ufeff', ['word liability', 'word of']],
  ['、。', ['word 、。']],
  ['', []],
])('%j asks for %j', (query, expected) => {
  expect(words(query)).toEqual(expected);
});

it('asks for no more than the clauses that OpenSearch takes, whatever 500 characters hold', () => {
  const han = '甲乙丙丁戊己庚辛壬癸'.repeat(50);
  const short = Array.from({ length: 250 }, (_, n) => String.fromCodePoint(0x100 + n)).join(' ');
  for (const query of [han, short]) expect(queryWords(query).length * 4).toBeLessThanOrEqual(1000);
});
