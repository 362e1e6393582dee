import * as z from 'zod';

/** What is read of a record of CloudTrail. */
export const trailRecord = z.object({
  eventTime: z.iso.datetime(),
  eventSource: z.string(),
  eventName: z.string(),
  userIdentity: z.object({
    type: z.string().optional(),
    arn: z.string().optional(),
    invokedBy: z.string().optional(),
  }),
  errorCode: z.string().optional(),
  requestParameters: z.record(z.string(), z.unknown()).nullish(),
  additionalEventData: z.looseObject({ AuthenticationMethod: z.string().optional() }).nullish(),
  resources: z.array(z.looseObject({ ARN: z.string().optional() })).nullish(),
});
export type TrailRecord = z.infer<typeof trailRecord>;

/** The records of a trail between two instants, in no order. @param doubt told what could be otherwise, as a line */
export type Trail = (since: Date, until: Date, doubt: (line: string) => void) => AsyncIterable<TrailRecord>;
