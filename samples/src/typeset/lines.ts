import type { Run } from '../blocks.ts';

export type Measure = (text: string, style: Run['style']) => number;

/** Greedy line breaking at spaces. A word whose parts differ in style, such as **Fee**, stays in one piece. */
export function breakLines(runs: readonly Run[], width: number, measure: Measure): Run[][] {
  const lines: Run[][] = [];
  let line: Run[] = [];
  let used = 0;
  for (const word of words(runs)) {
    const wordWidth = sum(word.map((part) => measure(part.text, part.style)));
    const space = line.length > 0 ? measure(' ', line.at(-1)!.style) : 0;
    if (line.length > 0 && used + space + wordWidth > width) {
      lines.push(line);
      line = [];
      used = 0;
    }
    used += (line.length > 0 ? space : 0) + wordWidth;
    line = append(line, word);
  }
  return line.length > 0 ? [...lines, line] : lines;
}

export function lineWidth(line: readonly Run[], measure: Measure): number {
  return sum(line.map((run) => measure(run.text, run.style)));
}

function words(runs: readonly Run[]): Run[][] {
  const found: Run[][] = [[]];
  for (const run of runs) {
    for (const piece of run.text.split(/( +)/)) {
      if (/^ +$/.test(piece)) found.push([]);
      else if (piece) found.at(-1)!.push({ text: piece, style: run.style });
    }
  }
  return found.filter((word) => word.length > 0);
}

/** Adds a word after a space and joins neighbours of one style, so that a line is drawn in few strokes. */
function append(line: readonly Run[], word: readonly Run[]): Run[] {
  const joined = [...line];
  word.forEach((part, index) => {
    const last = joined.at(-1);
    const gap = index === 0 && last ? ' ' : '';
    if (last?.style === part.style)
      joined[joined.length - 1] = { ...last, text: last.text + gap + part.text };
    else {
      if (last && gap) joined[joined.length - 1] = { ...last, text: last.text + gap };
      joined.push(part);
    }
  });
  return joined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
