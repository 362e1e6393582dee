import type { FlashbarProps } from '@cloudscape-design/components/flashbar';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { messageOf, titleOf } from '../api/error-words.ts';

type Items = readonly FlashbarProps.MessageDefinition[];

interface Notices {
  readonly items: Items;
  succeeded(header: string, content?: ReactNode): void;
  failed(error: unknown): void;
}

const NoticesContext = createContext<Notices | undefined>(undefined);

/** What happened lately, at the top of every page. */
export function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  if (!notices) throw new Error('useNotices needs a NoticesProvider above it');
  return notices;
}

export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const [items, setItems] = useState<Items>([]);
  const show = useCallback((item: FlashbarProps.MessageDefinition) => {
    const id = crypto.randomUUID();
    const onDismiss = () => setItems((all) => all.filter((each) => each.id !== id));
    setItems((all) =>
      [{ ...item, id, dismissible: true, dismissLabel: 'Dismiss', onDismiss }, ...all].slice(0, 3),
    );
  }, []);
  const notices = useMemo(
    () => ({
      items,
      succeeded: (header: string, content?: ReactNode) => show({ type: 'success', header, content }),
      failed: (error: unknown) =>
        show({ type: 'error', header: titleOf(error), content: messageOf(error), ariaRole: 'alert' }),
    }),
    [items, show],
  );
  return <NoticesContext value={notices}>{children}</NoticesContext>;
}
