import {
  type Brief,
  briefV1,
  type ContractBriefRequestedV1,
  contractBriefedV1,
  extractedTextV1,
} from '@countersign/events';
import { type ObjectStore, outgoing, putJsonOnce, readJson, runKeys } from '@countersign/shared';
import { placeBrief } from '../domain/brief/place-brief.ts';

export interface BriefPorts {
  readonly store: ObjectStore;
  /** Reads the brief of a contract, whose headers and footers begin at `bodyEnd`; offsets are those of the text. */
  readonly readBrief: (text: string, bodyEnd: number) => Brief;
}

/** Answers with the brief of a contract; a request that comes again is answered from what is stored. */
export const makeBrief =
  ({ store, readBrief }: BriefPorts) =>
  async ({ subject, data }: ContractBriefRequestedV1) => {
    const key = runKeys.brief(subject);
    const write = async () => {
      const text = await readJson(store, data.text, extractedTextV1);
      return (await putJsonOnce(store, key, placeBrief(readBrief(text.text, text.bodyEnd), text))).ref;
    };
    const ref = (await store.find(key)) ?? (await write());
    const { burdens, incomplete } = await readJson(store, ref, briefV1);
    return outgoing(contractBriefedV1, {
      brief: ref,
      burdens: burdens.length,
      incomplete: incomplete.length,
    });
  };
