import { textLayerText } from '@countersign/documents/measure';

/** What a PDF says, on one line. */
export const textOfPdf = async (bytes: Uint8Array): Promise<string> =>
  (await textLayerText(bytes)).replaceAll(/\s+/g, ' ');
