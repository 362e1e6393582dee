import { ARCHIVE } from './archive.ts';
import type { Attack } from './attack.ts';
import { CALLS } from './calls.ts';
import { DUTIES } from './duties.ts';
import { EVENTS } from './events.ts';
import { NAMES } from './names.ts';
import { OUTPUT } from './output.ts';
import { PLANTED } from './planted.ts';
import { PRIVACY } from './privacy.ts';
import { PROOF } from './proof.ts';
import { RUNTIME } from './runtime.ts';
import { SERVED } from './served.ts';
import { SUPPLY_CHAIN } from './supply-chain.ts';
import { UPLOADS } from './uploads.ts';
import { WALLS } from './walls.ts';

/** What the threat model says is held, by what it is held against. */
export const ATTACKS = {
  'the audit archive': ARCHIVE,
  'the proof of a run': PROOF,
  'what is served': SERVED,
  'walls between groups': WALLS,
  'separation of duties': DUTIES,
  'names of people': NAMES,
  'planted instructions': PLANTED,
  'the embedded runtime': RUNTIME,
  output: OUTPUT,
  uploads: UPLOADS,
  'supply chain': SUPPLY_CHAIN,
  privacy: PRIVACY,
  'who called what': CALLS,
  'what services say': EVENTS,
} satisfies Readonly<Record<string, readonly Attack[]>>;
