/** A link to put a file into the inbox, and who got it: whoever uploads is the one who asked. */
export interface Upload {
  readonly objectKey: string;
  readonly personId: string;
  readonly personName: string;
  readonly personEmail: string | null;
  readonly requestedAt: Date;
}
