import { recordedBytes } from '../../api/recorded-bytes.ts';
import { useClient } from '../../api/use-client.ts';
import { useNotices } from '../../app/notices.tsx';

/** Saves bytes as a file; of a type that no browser shows, whatever they are. */
function save(bytes: ArrayBuffer, fileName: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = fileName;
  anchor.click();
  URL.revokeObjectURL(url);
}

/** Saves a document of a run, once its bytes are found to be what was recorded. */
export function useSaveDocument(runId: string): (name: string) => void {
  const client = useClient();
  const { failed } = useNotices();
  return (name) => {
    client
      .getDocument({ runId, name })
      .then(async (link) => save(await recordedBytes(link), link.fileName))
      .catch(failed);
  };
}
