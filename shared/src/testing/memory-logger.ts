import type { LogFields, Logger } from '../logger.ts';

/** A line as it was logged, with the fields of its logger. */
export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly [field: string]: unknown;
}

/** A logger that keeps its lines, and those of its children. */
export function memoryLogger(
  lines: LogLine[] = [],
  keys: LogFields = {},
): Logger & { readonly lines: LogLine[] } {
  const own = { ...keys };
  const write =
    (level: LogLine['level']) =>
    (message: string, ...fields: LogFields[]) =>
      void lines.push(Object.assign({ level, message }, own, ...fields));
  return {
    lines,
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    appendKeys: (more) => void Object.assign(own, more),
    createChild: () => memoryLogger(lines, own),
  };
}
