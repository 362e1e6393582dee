import { PGlite } from '@electric-sql/pglite';

/** Small buffers: the operating system caches the files as well, and the machine is shared with everything else. */
const SETTINGS = ['shared_buffers=8MB', 'wal_buffers=1MB', 'max_wal_size=64MB'];

/** Opens a PostgreSQL data folder, which is made if it is not there. */
export function openPglite(dataDir: string): Promise<PGlite> {
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
  return PGlite.create({ dataDir, startParams: [...PGlite.defaultStartParams, ...settings] });
}
