/** Scripts that put no spaces between words. The tokenizer takes their characters one by one, but for Katakana. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const RUNS = /[\p{sc=Katakana}ー]+|[^\p{sc=Katakana}ー]+/gu;
const KATAKANA = /^\p{sc=Katakana}/u;
/** What a query copied from a PDF may hold within a word; the text of a contract is kept without. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/gu;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Words that are looked for each by itself. OpenSearch takes 1,024 clauses, one for each word and each of four fields;
 * 500 characters hold no more than 250 words with spaces between.
 */
const MOST_APART = 100;

/** Something to look for as a whole: a word, or characters that have to follow each other. */
export interface QueryWord {
  readonly text: string;
  readonly kind: 'word' | 'phrase';
}

const wordsOf = (run: string): string[] =>
  KATAKANA.test(run)
    ? [run]
    : [...segmenter.segment(run)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));

const phrasesIn = (text: string): QueryWord[] =>
  (text.match(RUNS) ?? []).flatMap(wordsOf).map((word) => ({ text: word, kind: 'phrase' }));

/** What a query asks for, each part of it once; all of them have to occur. */
export function queryWords(query: string): QueryWord[] {
  const written = query.replaceAll(UNSEEN, '').normalize('NFC');
  const parts = [...new Set(written.split(/\s+/).filter(Boolean))];
  const isUnspaced = (text: string) => UNSPACED.test(text);
  const apart = parts.flatMap((text) =>
    isUnspaced(text) ? phrasesIn(text) : [{ text, kind: 'word' } as const],
  );
  if (apart.length <= MOST_APART) return apart;
  return parts.map((text) => ({ text, kind: isUnspaced(text) ? 'phrase' : 'word' }));
}
