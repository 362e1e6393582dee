import {
  briefV1,
  type ContractIndexingRequestedV1,
  classificationV1,
  contractIndexedV1,
  extractedTextV1,
  routingV1,
  validatedSectionV1,
} from '@countersign/events';
import { assertOwn, type ObjectStore, outgoing, type Referred, readJson, runKeys } from '@countersign/shared';
import { searchDocuments } from '../domain/search-document.ts';
import type { SearchIndex } from './search-index.ts';

export interface IndexPorts {
  readonly store: ObjectStore;
  readonly index: Pick<SearchIndex, 'write'>;
}

/** Who may find a contract stands in its routing, and its words in its text: another run's would open them to others. */
const assertOwnDocuments = ({ subject: runId, data }: ContractIndexingRequestedV1): void =>
  assertOwn(runId, [
    ['text', data.text, runKeys.text(runId)],
    ['brief', data.brief, runKeys.brief(runId)],
    ['classification', data.classification, runKeys.classification(runId)],
    ['routing', data.routing, runKeys.routingFolder(runId)],
    ...data.sections
      .filter(({ status }) => status === 'done')
      .map(
        ({ id, section, revision }): Referred => [
          `section ${id}`,
          section,
          runKeys.section(runId, id, revision),
        ],
      ),
  ]);

/** Makes one contract searchable; doing so again replaces the same documents. */
export const indexContract =
  ({ store, index }: IndexPorts) =>
  async (request: ContractIndexingRequestedV1) => {
    assertOwnDocuments(request);
    const { subject, data } = request;
    const sections = data.sections.flatMap(({ status, section }) =>
      status === 'done' && section ? [section] : [],
    );
    const documents = searchDocuments({
      runId: subject,
      request: data,
      text: await readJson(store, data.text, extractedTextV1),
      classification: await readJson(store, data.classification, classificationV1),
      brief: data.brief && (await readJson(store, data.brief, briefV1)),
      routing: await readJson(store, data.routing, routingV1),
      sections: await Promise.all(sections.map((ref) => readJson(store, ref, validatedSectionV1))),
    });
    await index.write(subject, documents);
    return outgoing(contractIndexedV1, { documents: documents.length });
  };
