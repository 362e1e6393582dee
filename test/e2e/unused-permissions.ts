import { choreographer, type Excuse, extracts, READS } from './unused/excuse.ts';
import { OF_CHOREOGRAPHER } from './unused/of-choreographer.ts';
import { OF_STAGES } from './unused/of-stages.ts';

export { unexcused, unneeded } from './unused/excuse.ts';

/** What roles are granted and the end-to-end tests do not need: role, action and resource, and why it is granted all the same. */
export const UNUSED: readonly Excuse[] = [...OF_CHOREOGRAPHER, ...OF_STAGES];

/** What was granted by a pattern that takes in more than what was touched. */
export const WIDE: readonly Excuse[] = [
  {
    who: choreographer('intake executions'),
    may: ['sns:Publish'],
    on: ['operations-*'],
    why: 'a topic for each class of errors: here files alone are at fault',
    byChance: true,
  },
  {
    who: choreographer('api'),
    may: READS,
    on: ['documents/runs/*'],
    why: 'whatever document of a run a person asks for',
    byChance: true,
  },
  {
    who: extracts,
    may: ['s3:GetObjectVersion'],
    on: ['inbox/*'],
    why: 'people name their files as they like',
    byChance: true,
  },
];
