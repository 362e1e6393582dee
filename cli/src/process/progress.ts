import { basename } from 'node:path';
import type { Run } from '@countersign/api';
import { oneLine, shortName } from '@countersign/documents/text/inert-text';
import type { ProcessResult } from './result.ts';

/** What is told of a run that is under way. */
type Moving = Pick<Run, 'status' | 'stage' | 'sections'>;

/** Pages of a contract that are read by their looks, of all. */
export interface Scanned {
  readonly done: number;
  readonly pages: number;
}

/** Shows how far each contract is. */
export interface Progress {
  change(file: string, state: Moving | ProcessResult, scanned?: Scanned): void;
  close(): void;
}

/** Whether a file has its end. */
export const isResult = (state: Moving | ProcessResult): state is ProcessResult => 'durationMs' in state;

/** One contract in one line: stage and sections done while it runs, then how it ended and why. */
export function describe(state: Moving | ProcessResult, scanned?: Scanned): string {
  if (!isResult(state)) {
    const { status, stage, sections } = state;
    const pages = stage === 'extract' && scanned ? `, ${scanned.done} of ${scanned.pages} scanned pages` : '';
    const done =
      sections.total > 0 ? `, ${sections.passed + sections.failed} of ${sections.total} sections` : pages;
    return `${status === 'AWAITING_REVIEW' ? 'waits for review' : (stage ?? status.toLowerCase())}${done}`;
  }
  const { status, contractType, risk, error, durationMs } = state;
  const what = [contractType, risk && `${risk.level} risk (${risk.score})`].filter(Boolean).join(', ');
  const why = error ? `${error.class}: ${error.message}` : what;
  return oneLine(`${status} after ${(durationMs / 1000).toFixed(1)} s${why ? `: ${why}` : ''}`);
}

/** A line whenever a contract has moved on; for pipes and logs. */
export function plainProgress(write: (line: string) => void): Progress {
  const last = new Map<string, string>();
  return {
    change(file, state, scanned) {
      const line = describe(state, scanned);
      if (last.get(file) === line) return;
      last.set(file, line);
      write(`${shortName(basename(file))}: ${line}`);
    },
    close() {},
  };
}

interface Terminal {
  readonly columns?: number;
  readonly rows?: number;
  write(text: string): unknown;
}

/** One live line per contract under way, below the lines of those that have ended; for terminals. */
export function liveProgress(terminal: Terminal, total: number): Progress {
  const underway = new Map<string, string>();
  let ended = 0;
  let drawn = 0;

  const cut = (line: string) =>
    oneLine(line)
      .slice(0, Math.max(20, (terminal.columns ?? 80) - 1))
      .toWellFormed();
  const erase = () => terminal.write(drawn > 0 ? `\x1b[${drawn}A\x1b[J` : '');

  function draw(): void {
    const room = Math.max(3, (terminal.rows ?? 24) - 3);
    const lines = [...underway]
      .slice(0, room)
      .map(([file, line]) => `  ${cut(`${basename(file)}  ${line}`)}`);
    lines.push(cut(`${ended} of ${total} done`));
    terminal.write(`${lines.join('\n')}\n`);
    drawn = lines.length;
  }

  return {
    change(file, state, scanned) {
      const line = describe(state, scanned);
      if (!isResult(state) && underway.get(file) === line) return;
      erase();
      if (isResult(state)) {
        underway.delete(file);
        ended += 1;
        terminal.write(`${cut(`${state.error ? '✗' : '✓'} ${basename(file)}  ${line}`)}\n`);
      } else underway.set(file, line);
      draw();
    },
    close() {
      erase();
      drawn = 0;
    },
  };
}
