import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Table, Writing } from '@countersign/choreographer/src/adapters/sql/grants.ts';
import { bundledModules } from './bundled-modules.ts';

type Right = `${Writing} ${Table}`;

/** What the methods of the repositories write that write; every other one is named by the test. */
export const WRITING: Readonly<Record<string, readonly Right[]>> = {
  'announcements.record': ['INSERT announcement'],
  'announcements.remove': ['DELETE announcement'],
  'bookmarks.save': ['INSERT sweep_place', 'UPDATE sweep_place'],
  'circuits.close': ['DELETE circuit'],
  'circuits.save': ['INSERT circuit', 'UPDATE circuit'],
  'forgetRequests.record': ['INSERT forget_request'],
  'forgetRequests.remove': ['DELETE forget_request'],
  'history.append': ['INSERT stage_history'],
  'mails.begin': ['INSERT told_mail'],
  'mails.remove': ['DELETE told_mail'],
  'mails.update': ['UPDATE told_mail'],
  'reviews.addDecision': ['INSERT review_decision'],
  'reviews.insert': ['INSERT pending_review'],
  'reviews.markAnnounced': ['UPDATE review_decision'],
  'reviews.update': ['UPDATE pending_review'],
  'runs.addCost': ['UPDATE pipeline_run'],
  'runs.insert': ['INSERT pipeline_run'],
  'runs.lock': ['UPDATE pipeline_run'],
  'runs.own': ['INSERT content_owner', 'UPDATE content_owner'],
  'runs.update': ['UPDATE pipeline_run'],
  'sections.save': ['INSERT run_section', 'UPDATE run_section'],
  'spending.add': ['INSERT spending', 'UPDATE spending'],
  'tasks.insert': ['INSERT stage_task'],
  'tasks.supersede': ['UPDATE stage_task'],
  'tasks.update': ['UPDATE stage_task'],
  'words.forget': [
    'UPDATE pipeline_run',
    'UPDATE stage_task',
    'UPDATE run_section',
    'UPDATE stage_history',
    'UPDATE pending_review',
    'UPDATE review_decision',
    'DELETE content_owner',
  ],
};

const callOf = (method: string) => new RegExp(`\\b${method.replace('.', '\\s*\\.\\s*')}\\(`);

/** What the code of a function can write: by the calls in the modules that its imports reach. */
export async function writesOf(services: string, handler: string): Promise<Right[]> {
  const modules = await bundledModules(services, 'choreographer', handler);
  const text = modules
    .filter((module) => /\/src\/(app|handlers|http)\//.test(module))
    .map((module) => readFileSync(join(services, module), 'utf8'))
    .join('\n');
  const called = Object.entries(WRITING).filter(([method]) => callOf(method).test(text));
  return [...new Set(called.flatMap(([, rights]) => rights))].sort();
}
