import type { Client } from '@countersign/api';
import { createContext, useContext } from 'react';

export const ClientContext = createContext<Client | undefined>(undefined);

/** The API, as whoever is signed in. */
export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error('useClient needs a ClientContext above it');
  return client;
}
