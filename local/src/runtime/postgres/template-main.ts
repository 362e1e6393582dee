import { openPglite } from './pglite.ts';

// `initdb`, in a process of its own as it needs three quarters of a gigabyte for a moment.
const database = await openPglite(process.argv[2] ?? '');
await database.close();
process.exit(0);
