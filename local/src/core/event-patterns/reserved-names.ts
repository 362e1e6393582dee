/** Names that event-ruler keeps for itself inside `$or`, some of them for operators that do not exist yet. */
export const RESERVED_IN_ALTERNATIVES: ReadonlySet<string> = new Set([
  ...[
    'exactly',
    'equals-ignore-case',
    'prefix',
    'suffix',
    'anything-but',
    'exists',
    'wildcard',
    'numeric',
    'cidr',
  ],
  ...['=', '<', '<=', '>', '>=', 'regex', 'not-wildcard', 'not-equals-ignore-case'],
  ...['date-after', 'date-on-or-after', 'date-before', 'date-on-or-before', 'in-date-range'],
  ...['ip-address-in-range', 'ip-address-not-in-range'],
]);
