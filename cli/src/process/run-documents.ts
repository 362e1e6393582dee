import { type DocumentName, hasDocument, sectionDocuments } from '@countersign/api';
import {
  type Brief,
  briefV1,
  type ExtractedText,
  extractedTextV1,
  type Routing,
  routingV1,
  type ValidatedSection,
  validatedSectionV1,
} from '@countersign/events';
import type * as z from 'zod';
import type { Api } from '../api/api-client.ts';

/** What the services wrote of a run; a part is absent where the run did not get that far. */
export interface RunDocuments {
  readonly text?: ExtractedText;
  readonly sections: readonly ValidatedSection[];
  readonly routing?: Routing;
  readonly brief?: Brief;
}

/** Reads what the services wrote of a run, as far as it got. */
export async function readRunDocuments(
  api: Pick<Api, 'getRun' | 'download'>,
  runId: string,
): Promise<RunDocuments> {
  const { documents: names } = await api.getRun(runId);
  async function read<T>(name: DocumentName, schema: z.ZodType<T>): Promise<T> {
    const bytes = await api.download(runId, name);
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  }
  return {
    ...(hasDocument(names, 'text') && { text: await read('text', extractedTextV1) }),
    ...(hasDocument(names, 'routing') && { routing: await read('routing', routingV1) }),
    ...(hasDocument(names, 'brief') && { brief: await read('brief', briefV1) }),
    sections: await Promise.all(sectionDocuments(names).map((name) => read(name, validatedSectionV1))),
  };
}
