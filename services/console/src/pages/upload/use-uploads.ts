import { useReducer } from 'react';
import { messageOf } from '../../api/error-words.ts';
import { useClient } from '../../api/use-client.ts';
import { putFile } from './put-file.ts';

/** One file on its way. */
export interface Upload {
  readonly id: string;
  readonly fileName: string;
  /** Fraction that has been sent. */
  readonly sent: number;
  readonly state: 'sending' | 'sent' | 'failed';
  /** Key in the inbox, by which the run is found. */
  readonly key?: string;
  readonly problem?: string;
}

type Change = Partial<Upload> & Pick<Upload, 'id'>;

const NEW = { fileName: '', sent: 0, state: 'sending' } as const;

function reduce(uploads: readonly Upload[], change: Change): readonly Upload[] {
  const known = uploads.some(({ id }) => id === change.id);
  if (!known) return [{ ...NEW, ...change }, ...uploads];
  return uploads.map((upload) => (upload.id === change.id ? { ...upload, ...change } : upload));
}

/** Why a file is not even sent. */
function obviouslyWrong(file: File): string | undefined {
  if (!/\.pdf$/i.test(file.name)) return 'Only PDF files can be read.';
  return file.size === 0 ? 'The file is empty.' : undefined;
}

/** Uploads files, all at once; each succeeds or fails for itself. */
export function useUploads() {
  const client = useClient();
  const [uploads, change] = useReducer(reduce, []);

  async function send(file: File, side: string | undefined): Promise<void> {
    const id = crypto.randomUUID();
    change({ id, fileName: file.name });
    try {
      const wrong = obviouslyWrong(file);
      if (wrong) throw new Error(wrong);
      const target = await client.startUpload({
        fileName: file.name,
        bytes: file.size,
        ...(side && { side }),
      });
      await putFile(target, file, (sent) => change({ id, sent }));
      change({ id, sent: 1, state: 'sent', key: target.key });
    } catch (error) {
      change({ id, state: 'failed', problem: messageOf(error) });
    }
  }

  return {
    uploads,
    add: (files: readonly File[], side: string | undefined) => files.forEach((file) => void send(file, side)),
  };
}
