import { createContext, type ReactNode, useContext, useEffect } from 'react';

interface Help {
  setHelp(help: ReactNode): void;
  openHelp(): void;
}

export const HelpContext = createContext<Help>({ setHelp() {}, openHelp() {} });

/** Shows a page's help panel for as long as the page is there. `help` must keep its identity. */
export function useHelp(help: ReactNode): () => void {
  const { setHelp, openHelp } = useContext(HelpContext);
  useEffect(() => {
    setHelp(help);
    return () => setHelp(null);
  }, [help, setHelp]);
  return openHelp;
}
