import { afterEach, describe, expect, it } from 'vitest';
import { failing, GOOD_SERVICES, inTurn, plannedWithFirstAlone, routed } from './fake-services.ts';
import { createWorld, type World } from './world.ts';

let world: World;
afterEach(() => world.close());

const PLANNED = { 'contract.section-planning-requested.v1': plannedWithFirstAlone };
const GENERATION = 'contract.section-generation-requested.v1';
const statusIs = (status: string) => async () => (await world.run()).status === status;

/** Requests for sections and what was said of how they ended, in their order. */
const course = () =>
  world.events
    .filter(({ type }) => type === GENERATION || type === 'contract.section-validated.v1')
    .map((event) => {
      const { type, data } = event as unknown as { type: string; data: { sectionId: string } };
      return `${data.sectionId} ${type === GENERATION ? 'asked' : 'validated'}`;
    });
const sectionsOf = async () => (await world.ofType('contract.routing-requested.v1').at(-1))?.data.sections;

describe('a run whose sections share a prompt that the provider caches', () => {
  it('has its first section written before the others begin', async () => {
    world = await createWorld(PLANNED);
    await world.start();
    await world.until(statusIs('COMPLETED'));
    const [first, second, ...others] = course();
    expect(first).toMatch(/ asked$/);
    expect(second).toBe(first?.replace('asked', 'validated'));
    expect(others.slice(0, 2).every((each) => each.endsWith(' asked'))).toBe(true);
    expect(await world.run()).toMatchObject({ sectionsTotal: 3, sectionsDone: 3 });
  });

  it('hands on each section once, in the order of the report', async () => {
    world = await createWorld(PLANNED);
    await world.start();
    await world.until(statusIs('COMPLETED'));
    const together = world.ofType('contract.sections-planned.v1')[0].data.sections;
    expect((await sectionsOf()).map(({ id }: { id: string }) => id)).toEqual(
      together.map(({ id }: { id: string }) => id),
    );
  });

  it('has the others written where the first cannot be', async () => {
    const generated = GOOD_SERVICES[GENERATION]!;
    world = await createWorld({
      ...PLANNED,
      [GENERATION]: inTurn(failing('AccessDeniedException', 'model'), generated),
    });
    await world.start();
    await world.until(statusIs('AWAITING_REVIEW'));
    expect(await world.run()).toMatchObject({ sectionsTotal: 3, sectionsDone: 2, sectionsFailed: 1 });
    expect((await sectionsOf()).map(({ status }: { status: string }) => status)).toEqual([
      'failed',
      'done',
      'done',
    ]);
  });

  it('does so again where a reviewer sends several back, and puts them into their places', async () => {
    world = await createWorld({
      ...PLANNED,
      'contract.routing-requested.v1': inTurn(
        routed({ route: 'review', approvalsRequired: 1 }),
        routed({ route: 'auto-approve' }),
      ),
    });
    await world.start();
    await world.until(statusIs('AWAITING_REVIEW'));
    const ids: string[] = (await sectionsOf()).map(({ id }: { id: string }) => id);
    const changes = ids.slice(1).map((sectionId) => ({ sectionId, comment: 'Shorter.' }));
    const before = course().length;
    await world.decide('request-changes', 'anna', undefined, { changes });
    // What was sent back passes by itself no more, however it is routed.
    await world.until(async () => Boolean(await world.review(1)));
    await world.decide('approve', 'anna', undefined, {}, 1);
    await world.until(statusIs('COMPLETED'));
    expect(course().slice(before, before + 3)).toEqual([
      `${ids[1]} asked`,
      `${ids[1]} validated`,
      `${ids[2]} asked`,
    ]);
    expect(
      (await sectionsOf()).map(({ id, revision }: { id: string; revision: number }) => [id, revision]),
    ).toEqual(ids.map((id, index) => [id, index === 0 ? 0 : 1]));
  });
});
