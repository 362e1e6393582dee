import { RUN_FOLDERS, runKeys } from '@countersign/shared';
import { expect, it } from 'vitest';
import { readTracked } from './tracked-files.ts';

/** What the policy of the documents bucket says of keys of runs, after the star for the run. */
const said = [
  ...readTracked('services/platform/resources/buckets.yml').matchAll(
    /DocumentsBucket\.Arn\}\/runs\/\*\/([^"]+)"/g,
  ),
].map(([, rest = '']) => rest);

/** Whether a pattern of IAM takes a key; its star spans slashes. */
const takes = (pattern: string, key: string) =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replaceAll('.', '\\.'))
      .join('.*')}$`,
  ).test(key);

const SECTIONS = 'sections';

it('lets no section be called as a folder of a run into which one stage alone may write', () => {
  const folders = said.filter((each) => each.endsWith('/*')).map((each) => each.split('/')[0]);
  expect([...new Set(folders)].filter((each) => each !== SECTIONS).toSorted()).toEqual([...RUN_FOLDERS]);
});

it('keeps what a section wrote from no other statement than that of its own stage', () => {
  const files = [runKeys.call, runKeys.draft, runKeys.section].map((key) => key('r', 'a-section', 0));
  for (const key of files)
    expect(said.filter((rest) => takes(`runs/*/${rest}`, key))).toEqual([`${SECTIONS}/*`]);
  const clashing = RUN_FOLDERS.filter((folder) =>
    said.some((rest) => rest !== `${SECTIONS}/*` && takes(`runs/*/${rest}`, runKeys.section('r', folder, 0))),
  );
  expect(clashing).toEqual([...RUN_FOLDERS]);
});
