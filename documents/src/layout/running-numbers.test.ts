import { describe, expect, it } from 'vitest';
import type { PageLine } from './page-lines.ts';
import { findRunningNumbers } from './running-numbers.ts';

const line = (text: string): PageLine => ({
  text,
  cells: [],
  block: 0,
  confidence: 1,
  box: { left: 0, top: 0, width: 1, height: 0.01 },
});

const body = (count: number): PageLine[] => Array.from({ length: count }, () => line('text of the contract'));

const found = (lines: PageLine[]): string[] => [...findRunningNumbers(lines)].map(({ text }) => text);

describe('findRunningNumbers', () => {
  it('finds numbers that count up through the text', () => {
    const lines = [...body(30), line('- 1 -'), ...body(30), line('- 2 -'), ...body(30), line('- 3 -')];
    expect(found(lines)).toEqual(['- 1 -', '- 2 -', '- 3 -']);
  });

  it('passes over other lone numbers between them', () => {
    const lines = [line('1'), ...body(40), line('250'), line('2'), ...body(40), line('3')];
    expect(found(lines)).toEqual(['1', '2', '3']);
  });

  it('leaves a column of numbers alone', () => {
    expect(found(['1', '2', '3', '4', '5'].map(line))).toEqual([]);
  });

  it('needs more than two', () => {
    expect(found([line('1'), ...body(50), line('2')])).toEqual([]);
  });
});
