import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { FunctionInvoker } from '../protocols/function-invoker.ts';
import type { HttpRoute } from '../protocols/http-route.ts';
import type { ResourceProvider } from './resource-provider.ts';

/** What a function answers for a custom resource. */
const responseSchema = z.object({
  Status: z.enum(['SUCCESS', 'FAILED']),
  Reason: z.string().optional(),
  PhysicalResourceId: z.string().optional(),
  Data: z.record(z.string(), z.unknown()).default({}),
});

type Response = z.infer<typeof responseSchema>;

/** Every `Custom::…` type is created by the provider of this one. */
export const CUSTOM_RESOURCE = 'AWS::CloudFormation::CustomResource';

const PREFIX = '/_custom-resources/';
const ANSWER_WITHIN_MS = 10_000;

/**
 * Custom resources: a function of the stacks creates them, and answers at a one-time address.
 * It is asked with `Create` at every start, as CloudFormation asks at the first.
 */
export function createCustomResources(ports: { invoker: FunctionInvoker; url: string }): {
  readonly providers: readonly ResourceProvider[];
  readonly routes: readonly HttpRoute[];
} {
  const waiting = new Map<string, (response: Response) => void>();

  async function answerOf(token: string, serviceToken: string, event: object): Promise<Response> {
    const answered = new Promise<Response>((resolve) => waiting.set(token, resolve));
    const timer = new AbortController();
    try {
      const result = await ports.invoker.invoke(serviceToken, event);
      if (!result.ok) throw new Error(`${result.error.errorType}: ${result.error.errorMessage}`);
      return await Promise.race([answered, silence(timer.signal)]);
    } finally {
      timer.abort();
      waiting.delete(token);
    }
  }

  const provider: ResourceProvider = {
    type: CUSTOM_RESOURCE,
    honoured: [],
    anyProperty: true,
    async create({ type, logicalId, stackName, region, accountId, properties }) {
      const token = randomUUID();
      const serviceToken = String(properties.ServiceToken);
      const response = await answerOf(token, serviceToken, {
        RequestType: 'Create',
        ServiceToken: serviceToken,
        ResponseURL: `${ports.url}${PREFIX}${token}`,
        StackId: `arn:aws:cloudformation:${region}:${accountId}:stack/${stackName}/embedded`,
        RequestId: token,
        ResourceType: type,
        LogicalResourceId: logicalId,
        ResourceProperties: properties,
      });
      if (response.Status === 'FAILED') throw new Error(response.Reason ?? 'the function gave no reason');
      const attributes = Object.entries(response.Data).map(([name, value]) => [name, String(value)]);
      return { ref: response.PhysicalResourceId ?? logicalId, attributes: Object.fromEntries(attributes) };
    },
  };

  const route: HttpRoute = {
    prefix: PREFIX,
    async handle({ path, body }) {
      const resolve = waiting.get(path.slice(PREFIX.length));
      if (resolve === undefined) return { status: 403 };
      resolve(responseSchema.parse(JSON.parse(Buffer.from(body).toString())));
      return { status: 200 };
    },
  };
  return { providers: [provider], routes: [route] };
}

function silence(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const seconds = ANSWER_WITHIN_MS / 1000;
    const timer = setTimeout(
      () => reject(new Error(`the function returned, but did not answer within ${seconds} s`)),
      ANSWER_WITHIN_MS,
    );
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}
