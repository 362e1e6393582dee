import type { IndexedDocument } from './search-document.ts';

const keyword = { type: 'keyword' } as const;
const prose = { type: 'text', analyzer: 'prose' } as const;
const names = { type: 'text', analyzer: 'names' } as const;

/**
 * How words are told apart. Whatever is neither letter, digit nor mark parts them, so that
 * `Acme_Master-Agreement_v2.1.pdf` is found by each of its words, `O'Neill` by both of its parts, and `1,000` by what
 * `1.000` is found by. The tokenizer takes each Chinese or Japanese character for a word, and Katakana by whole runs;
 * queries look for several as a phrase. Filters replace a character by as many, which keeps highlights in their places.
 */
const analysis = {
  char_filter: {
    words: { type: 'pattern_replace', pattern: '[^\\p{L}\\p{N}\\p{M}]', replacement: ' ' },
    possessive: { type: 'pattern_replace', pattern: "['’][sS](?![\\p{L}\\p{N}])", replacement: '  ' },
  },
  filter: { small_words: { type: 'stop', stopwords: '_english_' } },
  analyzer: {
    names: { type: 'custom', char_filter: ['words'], tokenizer: 'standard', filter: ['lowercase'] },
    prose: {
      type: 'custom',
      char_filter: ['possessive', 'words'],
      tokenizer: 'standard',
      filter: ['lowercase', 'small_words', 'porter_stem'],
    },
  },
} as const;

/**
 * Settings and mapping of the index; `strict`, so that a field nobody mapped is an error and not a guess. A second copy
 * wants a second node: on one it would lie nowhere, and the domain would be yellow for good.
 */
export const indexMapping = {
  settings: { number_of_shards: 1, auto_expand_replicas: '0-1', analysis },
  mappings: {
    dynamic: 'strict',
    properties: {
      id: keyword,
      kind: keyword,
      runId: keyword,
      fileName: { ...names, fields: { raw: keyword } },
      contractType: keyword,
      level: keyword,
      status: keyword,
      language: keyword,
      category: keyword,
      severity: keyword,
      groups: keyword,
      uploader: keyword,
      page: { type: 'integer' },
      title: names,
      parties: names,
      text: prose,
    } satisfies Record<keyof IndexedDocument, object>,
  },
} as const;
