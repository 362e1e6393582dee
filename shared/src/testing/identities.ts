/** A run for `commercial-contracts` that somebody in another group uploaded, for the walls between groups. */
export const WALLED = {
  reviewerGroup: 'commercial-contracts',
  leadGroup: 'ip-leads',
  uploader: { id: 'Uploader-1', email: 'uwe@example.com' },
} as const;

/** Whose tokens the handlers under test believe, and what of a token says so. */
export const TOKENS = { TOKEN_ISSUER: 'https://issuer.test/pool', TOKEN_AUDIENCE: 'console' } as const;
export const OUR_TOKEN = { iss: TOKENS.TOKEN_ISSUER, aud: TOKENS.TOKEN_AUDIENCE } as const;

/** Somebody who calls, and what they may do about `WALLED`. */
export interface Identity {
  readonly who: string;
  /** What the authorizer says of them; undefined for nobody. */
  readonly claims: Readonly<Record<string, unknown>> | undefined;
  /** Whether the claims say who it is, and are of the stage's own pool. */
  readonly known: boolean;
  readonly groups: readonly string[];
  readonly seesRun: boolean;
  readonly answersReview: boolean;
  /** Whether the contract is their own. */
  readonly uploaded: boolean;
}

interface Given {
  readonly groups?: readonly string[];
  /** The claim as it comes, where it is not a list of groups. */
  readonly written?: string;
  readonly more?: Readonly<Record<string, unknown>>;
  readonly sees?: boolean;
  readonly answers?: boolean;
  readonly uploaded?: boolean;
}

const identity = (
  who: string,
  { groups = [], written, more = {}, sees = false, answers = false, uploaded = false }: Given,
) => ({
  who,
  claims: {
    ...OUR_TOKEN,
    sub: 'person-1',
    name: 'Petra',
    'cognito:groups': written ?? `[${groups.join(' ')}]`,
    ...more,
  },
  known: true,
  groups,
  seesRun: sees,
  answersReview: answers,
  uploaded,
});

const UUID = '5f0c2a9e-1111-4222-8333-944455556666';
const nameless = { ...OUR_TOKEN, sub: UUID, username: UUID, 'cognito:groups': '[legal-leads]' };
const NONE = { groups: [], seesRun: false, answersReview: false, uploaded: false };

const stranger = (who: string, more: Readonly<Record<string, unknown>>) => ({
  ...identity(who, { groups: ['legal-operations'], more }),
  groups: [],
  known: false,
});

/** Every kind of identity that can come to a route. */
export const IDENTITIES: readonly Identity[] = [
  { who: 'nobody', claims: undefined, known: false, ...NONE },
  { who: 'an access token, which names nobody', claims: nameless, known: false, ...NONE },
  stranger('legal operations of another pool', { iss: 'https://issuer.test/another' }),
  stranger('legal operations by another client', { aud: 'another' }),
  stranger('legal operations by a token of nobody', { iss: undefined }),
  stranger('legal operations by a token for nobody', { aud: undefined }),
  identity('somebody in no group', {}),
  identity('a group that no run is for', { groups: ['sales'] }),
  identity('a group of a federated pool', { written: '[eu-central-1_AbC123_Google]' }),
  identity('a group whose name holds a comma', { written: '[sales,legal-leads]' }),
  identity('a group whose name holds brackets', { written: '[[audit]]' }),
  identity('a group whose name only looks alike', { written: '[LEGAL-LEADS commercial-contracts\u200b]' }),
  identity('the reviewers of another group', { groups: ['finance'] }),
  identity('the reviewers of the run', { groups: ['commercial-contracts'], sees: true, answers: true }),
  identity('the lead of the group', { groups: ['ip-leads'], sees: true, answers: true }),
  identity('the leads of all groups', { groups: ['legal-leads'], sees: true }),
  identity('legal operations', { groups: ['legal-operations'], sees: true }),
  identity('the auditors', { groups: ['audit'], sees: true }),
  identity('the uploader', {
    groups: ['finance'],
    more: { sub: 'uploader-1' },
    sees: true,
    uploaded: true,
  }),
  identity('the uploader among the reviewers', {
    groups: ['commercial-contracts'],
    more: { sub: 'Uploader-1' },
    ...{ sees: true, answers: true, uploaded: true },
  }),
  identity('the uploader as the lead, known by address', {
    groups: ['ip-leads'],
    more: { email: 'UWE@example.com' },
    ...{ sees: true, answers: true, uploaded: true },
  }),
  identity('the uploader, known by address', {
    groups: ['finance'],
    more: { email: 'Uwe@Example.com' },
    sees: true,
    uploaded: true,
  }),
  identity('an address that nobody has verified', {
    groups: ['finance'],
    more: { email: 'uwe@example.com', email_verified: 'false' },
  }),
  identity('the uploader in no group', { more: { sub: 'uploader-1' }, uploaded: true }),
];
