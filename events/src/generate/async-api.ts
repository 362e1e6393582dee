import type { EventContract } from '../define-event.ts';

const nameOf = (contract: EventContract) => contract.type.replaceAll(/[^A-Za-z0-9]+/g, '_');

function message(contract: EventContract) {
  return {
    name: contract.type,
    title: contract.type,
    summary: contract.summary,
    contentType: 'application/json',
    tags: [{ name: contract.kind }],
    payload: { $ref: `./schemas/${contract.type}.json` },
  };
}

function operations(contract: EventContract) {
  const channel = { $ref: `#/channels/${nameOf(contract)}` };
  const sends = contract.publishers.map((service) => [
    `${service}_sends_${nameOf(contract)}`,
    { action: 'send', channel, summary: `${service} publishes ${contract.type}` },
  ]);
  if (!contract.consumer) return sends;
  const receives = {
    action: 'receive',
    channel,
    summary: `${contract.consumer} works on ${contract.type}`,
  };
  return [...sends, [`${contract.consumer}_receives_${nameOf(contract)}`, receives]];
}

/**
 * The catalogue as an AsyncAPI 3.0 document: one channel per event type, who sends, who works on it.
 * @see https://www.asyncapi.com/docs/reference/specification/v3.0.0
 */
export function asyncApi(catalogue: readonly EventContract[]) {
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Countersign events',
      version: '1.0.0',
      description:
        'CloudEvents 1.0 in the detail of EventBridge events; detail-type is the name and major version.',
      license: { name: 'MIT' },
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(
      catalogue.map((contract) => [
        nameOf(contract),
        {
          address: contract.type,
          description: contract.summary,
          messages: { [nameOf(contract)]: message(contract) },
        },
      ]),
    ),
    operations: Object.fromEntries(catalogue.flatMap(operations)),
  };
}
