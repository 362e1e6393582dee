import {
  type ContractIndexingRequestedV1,
  classificationV1,
  contractIndexedV1,
  extractedTextV1,
  routingV1,
  validatedSectionV1,
} from '@countersign/events';
import { type ObjectStore, outgoing, readJson } from '@countersign/shared';
import { searchDocuments } from '../domain/search-document.ts';
import type { SearchIndex } from './search-index.ts';

export interface IndexPorts {
  readonly store: ObjectStore;
  readonly index: SearchIndex;
}

/** Makes one contract searchable; doing so again replaces the same documents. */
export const indexContract =
  ({ store, index }: IndexPorts) =>
  async ({ subject, data }: ContractIndexingRequestedV1) => {
    const sections = data.sections.flatMap(({ status, section }) =>
      status === 'done' && section ? [section] : [],
    );
    const documents = searchDocuments({
      runId: subject,
      request: data,
      text: await readJson(store, data.text, extractedTextV1),
      classification: await readJson(store, data.classification, classificationV1),
      routing: await readJson(store, data.routing, routingV1),
      sections: await Promise.all(sections.map((ref) => readJson(store, ref, validatedSectionV1))),
    });
    await index.write(subject, documents);
    return outgoing(contractIndexedV1, { documents: documents.length });
  };
