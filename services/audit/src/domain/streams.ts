import type { RecordPayload } from './record.ts';

interface Link {
  readonly key: string;
  readonly sha256: string;
  readonly previous: string | null;
}

/** What is still open of one recorder: records whose predecessor was not seen yet, and the last of each closed stretch. */
interface Stream {
  /** How far the stream is whole from its first record on. */
  reached: number;
  last: string | null;
  readonly waiting: Map<number, Link>;
}

export interface StreamBreach {
  readonly where: string;
  readonly problem: string;
}

/**
 * Follows what each recorder wrote, in whatever order it is read: each numbers its records from 1 without gaps and
 * names the hash of the one before, so none can be taken out, put in or exchanged. Holds only what is out of order.
 */
export function followStreams() {
  const streams = new Map<string, Stream>();
  const breaches: StreamBreach[] = [];

  function advance(stream: Stream): void {
    for (;;) {
      const next = stream.waiting.get(stream.reached + 1);
      if (!next) return;
      if (next.previous !== stream.last)
        breaches.push({
          where: next.key,
          problem: 'does not follow the record that its recorder wrote before',
        });
      stream.waiting.delete(stream.reached + 1);
      stream.reached += 1;
      stream.last = next.sha256;
    }
  }

  return {
    add({ recorder, sequence, previous, key }: RecordPayload, sha256: string): void {
      const stream = streams.get(recorder) ?? { reached: 0, last: null, waiting: new Map() };
      streams.set(recorder, stream);
      if (sequence <= stream.reached || stream.waiting.has(sequence)) {
        breaches.push({ where: key, problem: `repeats number ${sequence} of recorder ${recorder}` });
        return;
      }
      stream.waiting.set(sequence, { key, sha256, previous });
      advance(stream);
    },

    /** What is missing, once everything was added. */
    end(): { readonly breaches: readonly StreamBreach[]; readonly recorders: number } {
      for (const [recorder, { reached, waiting }] of streams) {
        if (waiting.size === 0) continue;
        const next = [...waiting].toSorted(([a], [b]) => a - b)[0]!;
        const [until, { key }] = next;
        const gap = until - 1 === reached + 1 ? `${until - 1}` : `${reached + 1} to ${until - 1}`;
        breaches.push({ where: key, problem: `comes after a gap: of recorder ${recorder} ${gap} is gone` });
      }
      return { breaches, recorders: streams.size };
    },
  };
}
