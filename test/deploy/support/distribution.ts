import type { Resource } from './deployment.ts';

/** How a distribution answers what is asked below a path. */
export interface Behavior {
  readonly PathPattern: string;
  readonly CachePolicyId?: string;
  readonly ResponseHeadersPolicyId?: string;
  readonly TargetOriginId?: string;
  readonly ViewerProtocolPolicy?: string;
}

interface Behaviors {
  readonly DefaultCacheBehavior?: Omit<Behavior, 'PathPattern'>;
  readonly CacheBehaviors?: readonly Behavior[];
}

/** Every behavior of a distribution; `*` is the path of that which answers all that no other does. */
export function behaviorsOf({ properties }: Resource): readonly Behavior[] {
  const { DefaultCacheBehavior, CacheBehaviors = [] } = (properties.DistributionConfig ?? {}) as Behaviors;
  return [{ ...DefaultCacheBehavior, PathPattern: '*' }, ...CacheBehaviors];
}
