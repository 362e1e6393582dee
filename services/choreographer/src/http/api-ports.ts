import type { DecideReviewPorts } from '../app/decide-review.ts';
import type { Links } from '../app/links.ts';
import type { RefuseAlteredPorts } from '../app/refuse-altered.ts';
import type { TakeInPorts } from '../app/take-in.ts';

/** What the HTTP API works with. */
export type ApiPorts = TakeInPorts &
  DecideReviewPorts &
  RefuseAlteredPorts & { readonly links: Links; readonly inbox: string };
