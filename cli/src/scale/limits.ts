import type { ConsumerLimits } from './engine/consumer.ts';
import type { Bucket } from './engine/rate-limit.ts';
import list from './quotas.json' with { type: 'json' };

export type BucketName =
  | 'stateTransitions'
  | 'taskAnswers'
  | 'starts'
  | 'putEvents'
  | 'eventInvocations'
  | 'signatures'
  | 'textractStarts'
  | 'modelTokens';

/** `runs` is the product's own, `runConcurrency`. */
export type PlacesName = 'functions' | 'textractJobs' | 'executions' | 'connections' | 'runs';

export type ConsumerName =
  | 'intake'
  | 'resume'
  | 'extract'
  | 'classify'
  | 'summarize'
  | 'route'
  | 'assemble'
  | 'index'
  | 'archive';

/** All that may be too little: quotas of AWS, and what the deployment itself allows. */
export interface Limits {
  readonly buckets: Readonly<Record<BucketName, Bucket>>;
  readonly places: Readonly<Record<PlacesName, number>>;
  readonly consumers: Readonly<Record<ConsumerName, ConsumerLimits>>;
  /** Sections of one contract at a time. */
  readonly sections: number;
  /** Whether the first section is written before the others begin, so that they find the document in the cache. */
  readonly firstAlone: boolean;
  /** US dollars a day, over which no model is asked and no contract begins. */
  readonly usdADay: number;
}

export const REGIONS = ['eu-central-1', 'us-east-1'] as const;
export type Region = (typeof REGIONS)[number];

const FIVE = { invocations: 4, batch: 5 };

/** What the stacks say where nobody says otherwise; a test compares it with them. */
export const DEPLOYED = {
  runs: 100,
  sections: 8,
  firstAlone: true,
  usdADay: 500,
  consumers: {
    intake: FIVE,
    resume: FIVE,
    extract: { invocations: 2, batch: 1 },
    classify: FIVE,
    summarize: FIVE,
    route: FIVE,
    assemble: FIVE,
    index: FIVE,
    archive: { invocations: 4, batch: 10 },
  },
} satisfies { runs: number } & Pick<Limits, 'consumers' | 'sections' | 'firstAlone' | 'usdADay'>;

/** Where a limit is from: the service of AWS, and what it counts. */
export const quotaOf = (name: keyof typeof list.quotas) => list.quotas[name];

/** Quotas of a region, and what the stacks allow. @param tokensAMinute quota of the model, which differs by account */
export function limitsOf(region: Region, tokensAMinute?: number): Limits {
  const { quotas } = list;
  const tokens = tokensAMinute && { perSecond: tokensAMinute / 60, burst: tokensAMinute };
  const { runs, ...rest } = DEPLOYED;
  return {
    ...rest,
    buckets: {
      stateTransitions: quotas.stateTransitions[region],
      taskAnswers: quotas.taskAnswers[region],
      starts: quotas.starts[region],
      putEvents: quotas.putEvents[region],
      eventInvocations: quotas.eventInvocations[region],
      signatures: quotas.signatures[region],
      textractStarts: quotas.textractStarts[region],
      modelTokens: tokens || quotas.modelTokens[region],
    },
    places: {
      functions: quotas.functions[region].places,
      textractJobs: quotas.textractJobs[region].places,
      executions: quotas.executions[region].places,
      connections: quotas.connections[region].places,
      runs,
    },
  };
}
