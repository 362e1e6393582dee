import { npmAbove } from './npm-above.ts';

/** The npm that started this process, by its pid; undefined where none did. Looked for when this module is loaded. */
export const npmAtStart: number | undefined = process.env.npm_lifecycle_event
  ? npmAbove(process.pid)
  : undefined;
