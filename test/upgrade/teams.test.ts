import { packageServices, startRuntime } from '@countersign/local';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, STAGE } from '../../cli/src/embedded/start-embedded.ts';
import { refusalsOf } from '../support/access.ts';
import { sealAndVerify } from '../support/archive.ts';
import { EARLIER_IS_MISSING, earlierCommit } from '../support/earlier-commit.ts';
import { searchAs } from '../support/search.ts';
import { connectTo, sample } from '../support/system.ts';
import { mixesOf } from './mixes.ts';

const earlier = earlierCommit('released');
if (earlier === undefined) console.warn(EARLIER_IS_MISSING);

/** All but platform, which is deployed first. */
const SERVICES = [
  ...['choreographer', 'extract', 'classify', 'summarize', 'route'],
  ...['assemble', 'index', 'audit', 'console'],
];

type Packages = Awaited<ReturnType<typeof packageServices>>;
let now: Packages;
let before: Packages;
let stop = async () => {};

describe('the mixes', () => {
  it('make each service newer than each other one once', () => {
    const mixes = mixesOf(SERVICES);
    for (const newer of SERVICES)
      for (const older of SERVICES.filter((each) => each !== newer))
        expect(
          mixes.some((mix) => mix.includes(newer) && !mix.includes(older)),
          `${newer} beside an older ${older}`,
        ).toBe(true);
  });
});

describe.skipIf(earlier === undefined)('services of this commit beside others of the released one', () => {
  beforeAll(async () => {
    now = await packageServices({ root: ROOT, stage: STAGE });
    before = await packageServices({ root: earlier ?? '', stage: STAGE });
    expect(now.map(({ service }) => service).sort()).toEqual([...SERVICES, 'platform'].sort());
  }, 900_000);
  afterEach(() => stop());

  it.each(mixesOf(SERVICES).map((mix) => [mix.join(', '), mix] as const))(
    'take contracts to reports, search and archive: %s',
    async (_, mix) => {
      const isNew = (service: string) => service === 'platform' || mix.includes(service);
      const runtime = await startRuntime({
        port: 0,
        packages: [
          ...before.filter(({ service }) => !isNew(service)),
          ...now.filter(({ service }) => isNew(service)),
        ],
      });
      stop = () => runtime.stop();
      const system = await connectTo(runtime);
      const keys = [await system.drop(sample('mutual-nda')), await system.drop(sample('agency-agreement'))];
      const runs = await Promise.all(keys.map((key) => system.approvedEnd(key)));
      expect(runs.map(({ status }) => status)).toEqual(['COMPLETED', 'COMPLETED']);
      expect(runs.map(({ documents }) => documents.includes('report.pdf'))).toEqual([true, true]);
      const found = await searchAs(system, 'auditor', { kind: 'contract', q: 'agreement' });
      expect(found).toEqual(expect.arrayContaining(runs.map(({ runId }) => runId)));
      expect((await sealAndVerify(system)).breaches).toEqual([]);
      expect(await refusalsOf(runtime.endpoint)).toEqual([]);
    },
  );
});
