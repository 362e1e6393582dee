import type { Log } from '../../../core/protocols/log.ts';

const EVERY_MS = 5000;

interface ProgressOptions {
  readonly waiting: () => number;
  readonly onProgress?: ((line: string) => void) | undefined;
  readonly log?: Log | undefined;
}

/** How far one answer is. */
export interface AnswerProgress {
  /** Told of each token; the first ends the reading of the prompt. */
  token(tokens: number): void;
  done(tokens: number): void;
}

const perSecond = (tokens: number, ms: number) => (ms > 0 ? (tokens / ms) * 1000 : 0).toFixed(1);

/** Tells every few seconds how many tokens a server has written, how fast, and how many questions wait. */
export function createProgress({ waiting, onProgress, log }: ProgressOptions) {
  let answers = 0;
  return {
    answer(): AnswerProgress {
      const number = ++answers;
      const askedAt = Date.now();
      let firstAt: number | undefined;
      let toldAt = askedAt;
      const tell = (tokens: number, what: string) => {
        const now = Date.now();
        toldAt = now;
        const speed = perSecond(tokens, now - (firstAt ?? now));
        const line = `Model: answer ${number} ${what} ${tokens} tokens, ${speed} a second; ${waiting()} waiting`;
        onProgress?.(line);
        log?.(line);
      };
      return {
        token(tokens) {
          firstAt ??= Date.now();
          if (Date.now() - toldAt >= EVERY_MS) tell(tokens, 'has');
        },
        done: (tokens) => tell(tokens, 'is written,'),
      };
    },
  };
}
