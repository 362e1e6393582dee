import * as z from 'zod';
import { describeMapping } from './descriptions.ts';
import type { EventSources } from './event-sources.ts';
import type { Functions } from './functions.ts';
import { json, type RestOperation, read } from './rest-operation.ts';

const ONE = /^\/2015-03-31\/event-source-mappings\/([^/]+)$/;
const updateSchema = z.strictObject({ Enabled: z.boolean().optional() });

/** The operations of Lambda's API on event source mappings. */
export function mappingOperations(functions: Functions, eventSources: EventSources): RestOperation[] {
  return [
    {
      name: 'ListEventSourceMappings',
      method: 'GET',
      path: /^\/2015-03-31\/event-source-mappings\/?$/,
      query: ['EventSourceArn', 'FunctionName'],
      answer({ query }) {
        const name = query.get('FunctionName');
        const arn = name === null ? undefined : functions.get(name).configuration.arn;
        const queue = query.get('EventSourceArn') ?? undefined;
        const listed = eventSources
          .list()
          .filter(({ mapping }) => arn === undefined || mapping.functionArn === arn)
          .filter(({ mapping }) => queue === undefined || mapping.queueArn === queue);
        return json(200, { EventSourceMappings: listed.map(describeMapping) });
      },
    },
    {
      name: 'GetEventSourceMapping',
      method: 'GET',
      path: ONE,
      answer: (_, id) => json(200, describeMapping(eventSources.get(id))),
    },
    {
      name: 'UpdateEventSourceMapping',
      method: 'PUT',
      path: ONE,
      async answer(request, id) {
        const { Enabled } = read(request, updateSchema);
        if (Enabled !== undefined) await eventSources.setEnabled(id, Enabled);
        return json(202, describeMapping(eventSources.get(id)));
      },
    },
  ];
}
