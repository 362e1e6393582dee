import type { ProofOfRun } from '@countersign/audit';
import {
  contractOperatorActedV1,
  contractReviewDecidedV1,
  operationsOperatorActedV1,
  operationV1,
  type PersonV1,
  personV1,
} from '@countersign/events';
import * as z from 'zod';
import type { Touch } from './touch.ts';

/** Where events of the catalogue name a person: who did it, whoever brought the contract, or who asked in vain. */
const namedIn = z.object({
  by: personV1.optional().catch(undefined),
  uploader: personV1.optional().catch(undefined),
  askedBy: z.string().optional().catch(undefined),
  name: z.string().optional().catch(undefined),
  reviewId: z.string().optional().catch(undefined),
  from: personV1.optional().catch(undefined),
  action: z.string().optional().catch(undefined),
  queue: z.string().optional().catch(undefined),
});

/** What a step of operations was about beside its queue: which message, which time, and why. */
function aboutOf(event: ProofOfRun['records'][number]['event']): string[] {
  const step = operationV1.safeParse(event.type === operationsOperatorActedV1.type ? event.data : undefined);
  if (!step.success) return [];
  const { message, from, to, reason } = step.data;
  return [
    ...(message ? [`message ${message.messageId}`] : []),
    ...(from ? [`events of ${from} to ${to ?? 'now'}`] : []),
    ...(reason ? [`because: ${reason}`] : []),
  ];
}

const wordsOf = ({ name, email }: PersonV1) => (email && email !== name ? `${name} <${email}>` : name);

function whoIn(type: string, data: unknown): string | undefined {
  if (type === contractReviewDecidedV1.type) {
    const { by, email } = contractReviewDecidedV1.data.parse(data).decision;
    return wordsOf({ name: by, ...(email && { email }) });
  }
  if (type === contractOperatorActedV1.type) {
    const { by, email } = contractOperatorActedV1.data.parse(data);
    return wordsOf({ name: by, ...(email && { email }) });
  }
  const { by, uploader, askedBy } = namedIn.parse(data);
  const person = by ?? uploader;
  return person ? wordsOf(person) : askedBy;
}

/** What a record of the archive says of a person and the run; undefined for what the services did by themselves. */
export function touchOfEvent({ event }: Pick<ProofOfRun['records'][number], 'event'>): Touch | undefined {
  const who = whoIn(event.type, event.data);
  if (who === undefined) return undefined;
  const { name, reviewId, from, action, queue } = namedIn.parse(event.data);
  const resource = name ?? reviewId ?? queue ?? event.subject;
  const about = aboutOf(event);
  const kind = event.type.replace(/^[a-z]+\.(.*)\.v\d+$/, '$1');
  return {
    at: event.time,
    who,
    action: action ? `${kind} ${action}` : kind,
    resource: from ? `${resource}, from ${wordsOf(from)}` : resource,
    outcome: event.type.includes('altered') ? 'refused' : 'done',
    ...(about.length > 0 && { about: about.join(', ') }),
  };
}
