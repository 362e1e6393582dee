import { useClient } from '../../api/use-client.ts';
import { useNotices } from '../../app/notices.tsx';

/** Opens a document of a run in a tab of its own, which must open while the click still counts. */
export function useOpenDocument(runId: string): (name: string) => void {
  const client = useClient();
  const { failed } = useNotices();
  return (name) => {
    const tab = window.open('about:blank');
    client.getDocument({ runId, name }).then(
      ({ url }) => {
        if (tab) tab.location.href = url;
        else location.assign(url);
      },
      (error: unknown) => {
        tab?.close();
        failed(error);
      },
    );
  };
}
