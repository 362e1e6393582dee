import type { ExtractedText, ValidatedSection } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { tell } from './told.ts';

const TEXT: ExtractedText = {
  version: 1,
  language: 'en',
  method: 'text-layer',
  text: '',
  bodyEnd: 0,
  pages: [],
};
const READING = { kind: 'contract', attachments: [], signatures: [], foreignPassages: [] } as const;
const section = (fields: [string, string][] | undefined): ValidatedSection => ({
  version: 1,
  sectionId: 'parties',
  title: 'Parties',
  revision: 0,
  modelId: 'model',
  outcome: fields ? 'passed' : 'failed',
  errors: [],
  ...(fields && {
    content: {
      summary: '',
      findings: [],
      fields: fields.map(([name, value]) => ({ name, value, citations: [] })),
    },
  }),
});

describe('tell', () => {
  it('gives every value of a field once, whichever section read it', () => {
    const sections = [
      section([
        ['party', 'Alpha'],
        ['party', 'Beta'],
      ]),
      section(undefined),
      section([
        ['party', 'Alpha'],
        ['term', '2 years'],
      ]),
    ];
    expect(tell({ text: TEXT, sections }).fields).toEqual({ party: ['Alpha', 'Beta'], term: ['2 years'] });
  });

  it('passes on the warnings of the reading', () => {
    const warnings = [{ code: 'page-unread', page: 2, message: 'Page 2 could not be drawn.' }];
    const text = {
      ...TEXT,
      reading: { ...READING, attachments: [], signatures: [], foreignPassages: [], warnings },
    };
    expect(tell({ text, sections: [] }).warnings).toEqual(warnings);
  });

  it('warns of a text that does not say how it was read', () => {
    expect(tell({ text: TEXT, sections: [] }).warnings).toMatchObject([{ code: 'reading-unaccounted' }]);
  });

  it('tells nothing of a run that failed before anything was read', () => {
    expect(tell({ sections: [] })).toEqual({ because: null, warnings: [], fields: {} });
  });
});
