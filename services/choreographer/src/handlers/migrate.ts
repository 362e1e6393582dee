import { migrator, service } from '../container.ts';

/**
 * Brings tables, roles and grants up to date; nothing else may change them. Other functions call it on their first
 * use.
 */
export const handler = service.entry(migrator);
