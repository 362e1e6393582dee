import * as z from 'zod';
import type { AwsRequest } from '../../core/protocols/aws-api.ts';
import type { AsyncInvocations } from './async-invocations.ts';
import { describeFunction } from './descriptions.ts';
import type { Fleet } from './fleet.ts';
import { memoryMb, timeoutSeconds, variables } from './function-limits.ts';
import type { DeployedFunction, Functions } from './functions.ts';
import { answerInvoke } from './invocation-api.ts';
import type { InvokePorts } from './invoke.ts';
import { json, type RestOperation, read } from './rest-operation.ts';

const configurationSchema = z.strictObject({
  Environment: z.strictObject({ Variables: variables }).optional(),
  Timeout: timeoutSeconds.optional(),
  MemorySize: memoryMb.optional(),
});

const concurrencySchema = z.strictObject({ ReservedConcurrentExecutions: z.number().int().nonnegative() });

const QUALIFIER = ['Qualifier'];
const qualifierOf = ({ query }: AwsRequest) => query.get('Qualifier') ?? undefined;

/** The operations of Lambda's API on functions. */
export function functionOperations(
  ports: InvokePorts & { readonly functions: Functions; readonly events: AsyncInvocations },
): RestOperation[] {
  const { functions, fleet } = ports;
  return [
    {
      name: 'Invoke',
      method: 'POST',
      path: /^\/2015-03-31\/functions\/([^/]+)\/invocations$/,
      query: QUALIFIER,
      answer: (request, id) => answerInvoke(ports, request, functions.get(id, qualifierOf(request))),
    },
    {
      name: 'ListFunctions',
      method: 'GET',
      path: /^\/2015-03-31\/functions\/?$/,
      answer: () => json(200, { Functions: functions.list().map(describeFunction) }),
    },
    {
      name: 'GetFunction',
      method: 'GET',
      path: /^\/2015-03-31\/functions\/([^/]+)$/,
      query: QUALIFIER,
      answer(request, id) {
        const deployed = functions.get(id, qualifierOf(request));
        return json(200, { Configuration: describeFunction(deployed), Concurrency: concurrencyOf(deployed) });
      },
    },
    {
      name: 'GetFunctionConfiguration',
      method: 'GET',
      path: /^\/2015-03-31\/functions\/([^/]+)\/configuration$/,
      query: QUALIFIER,
      answer: (request, id) => json(200, describeFunction(functions.get(id, qualifierOf(request)))),
    },
    {
      name: 'UpdateFunctionConfiguration',
      method: 'PUT',
      path: /^\/2015-03-31\/functions\/([^/]+)\/configuration$/,
      async answer(request, id) {
        const changes = read(request, configurationSchema);
        const deployed = functions.get(id);
        await reconfigure(fleet, deployed, changes);
        return json(200, describeFunction(deployed));
      },
    },
    {
      name: 'GetFunctionConcurrency',
      method: 'GET',
      path: /^\/2019-09-30\/functions\/([^/]+)\/concurrency$/,
      answer: (_, id) => json(200, concurrencyOf(functions.get(id)) ?? {}),
    },
    {
      name: 'PutFunctionConcurrency',
      method: 'PUT',
      path: /^\/2017-10-31\/functions\/([^/]+)\/concurrency$/,
      answer(request, id) {
        const { ReservedConcurrentExecutions } = read(request, concurrencySchema);
        functions.get(id).reservedConcurrency = ReservedConcurrentExecutions;
        return json(200, { ReservedConcurrentExecutions });
      },
    },
    {
      name: 'DeleteFunctionConcurrency',
      method: 'DELETE',
      path: /^\/2017-10-31\/functions\/([^/]+)\/concurrency$/,
      answer(_, id) {
        functions.get(id).reservedConcurrency = undefined;
        return { status: 204 };
      },
    },
  ];
}

async function reconfigure(
  fleet: Fleet,
  deployed: DeployedFunction,
  changes: z.infer<typeof configurationSchema>,
): Promise<void> {
  const { configuration } = deployed;
  deployed.configuration = {
    ...configuration,
    environment: changes.Environment?.Variables ?? configuration.environment,
    timeoutSeconds: changes.Timeout ?? configuration.timeoutSeconds,
    memoryMb: changes.MemorySize ?? configuration.memoryMb,
  };
  await fleet.retire(configuration.name);
}

function concurrencyOf({ reservedConcurrency }: DeployedFunction) {
  if (reservedConcurrency === undefined) return undefined;
  return { ReservedConcurrentExecutions: reservedConcurrency };
}
