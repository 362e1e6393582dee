import type { PortableRun } from './choreographer.ts';

/** What a choreographer's process is told. */
export interface PortableOrder {
  /** Of a database that DBOS may fill. */
  readonly databaseUrl: string;
  readonly aws: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  };
  readonly busName: string;
  readonly queue: string;
  readonly run: PortableRun;
}
