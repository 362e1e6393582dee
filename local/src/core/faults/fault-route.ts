import * as z from 'zod';
import type { AwsResponse } from '../protocols/aws-api.ts';
import type { HttpRoute } from '../protocols/http-route.ts';
import type { FaultPlan } from './fault-plan.ts';
import { faultRuleSchema } from './fault-rule.ts';

const rulesSchema = z.union([z.array(faultRuleSchema), faultRuleSchema.transform((rule) => [rule])]);

/** `/_countersign/faults`: GET lists the faults in force, POST adds one or several, DELETE ends all. */
export function faultRoute(plan: FaultPlan): HttpRoute {
  return {
    prefix: '/_countersign/faults',
    async handle(request) {
      if (request.method === 'GET') return json(200, plan.rules());
      if (request.method === 'DELETE') {
        plan.clear();
        return json(200, []);
      }
      if (request.method !== 'POST') return json(405, { message: 'GET, POST or DELETE' });
      try {
        plan.add(rulesSchema.parse(JSON.parse(Buffer.from(request.body).toString())));
      } catch (error) {
        const message = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
        return json(400, { message });
      }
      return json(200, plan.rules());
    },
  };
}

function json(status: number, value: unknown): AwsResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}
