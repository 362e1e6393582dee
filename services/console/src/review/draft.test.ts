import { describe, expect, it } from 'vitest';
import {
  changeSeverity,
  commentOn,
  EMPTY_DRAFT,
  sectionChanges,
  severityAfter,
  severityChanges,
} from './draft.ts';

const change = { findingId: 'liability-1', from: 'high', to: 'low', reason: 'Capped in annex B' } as const;

describe('a draft', () => {
  it('keeps one severity change for a finding, the last', () => {
    const again = { ...change, to: 'medium' as const };
    const draft = changeSeverity(changeSeverity(EMPTY_DRAFT, change), again);
    expect(severityChanges(draft)).toEqual([again]);
  });

  it('forgets a change back to the severity that the finding had', () => {
    const draft = changeSeverity(EMPTY_DRAFT, change);
    expect(changeSeverity(draft, { ...change, to: 'high' })).toEqual(EMPTY_DRAFT);
  });

  it('sends the comments on sections, trimmed, and none that is empty', () => {
    const draft = commentOn(commentOn(EMPTY_DRAFT, 'liability', ' Name the cap. '), 'term', '  ');
    expect(sectionChanges(draft)).toEqual([{ sectionId: 'liability', comment: 'Name the cap.' }]);
    expect(commentOn(draft, 'liability', '')).toEqual(EMPTY_DRAFT);
  });
});

it('takes the severity from the latest decision', () => {
  const finding = { id: 'liability-1', severity: 'high' } as const;
  expect(severityAfter(finding, [])).toBe('high');
  expect(severityAfter(finding, [change, { ...change, to: 'critical' }])).toBe('critical');
  expect(severityAfter({ ...finding, id: 'liability-2' }, [change])).toBe('high');
});
