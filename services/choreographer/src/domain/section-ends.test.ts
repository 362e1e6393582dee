import { sectionStatus } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import type { HistoryEvent } from './history.ts';
import { SECTION_ENDED, sectionCounts, sectionEnds } from './section-ends.ts';

const entry = (what: HistoryEvent, item: string | null, detail: string | null = null) => ({
  what,
  item,
  detail,
});

describe('the ends of sections', () => {
  it.each(sectionStatus.options)('are read as they are worded: %s', (status) => {
    const ends = sectionEnds([entry(SECTION_ENDED[status], 'term', 'why')]);
    expect(ends).toEqual(new Map([['term', { status, reason: 'why' }]]));
  });

  it('are the latest of each section, whatever else happened to it', () => {
    const history = [
      entry('section-failed', 'term', 'too long'),
      entry('section-done', 'parties'),
      entry('dispatched', 'term'),
      entry('section-done', 'term'),
      entry('failed', 'parties', 'late'),
    ];
    const ends = sectionEnds(history);
    expect(ends.get('term')).toEqual({ status: 'done', reason: null });
    expect(sectionCounts(ends)).toEqual({ sectionsDone: 2, sectionsFailed: 0 });
  });

  it.each(['section-failed', 'section-unsafe'] as const)('count %s as failed', (what) => {
    expect(sectionCounts(sectionEnds([entry(what, 'term')]))).toEqual({ sectionsDone: 0, sectionsFailed: 1 });
  });

  it('are left out where no section is named', () => {
    expect(sectionEnds([entry('section-done', null)]).size).toBe(0);
  });
});
