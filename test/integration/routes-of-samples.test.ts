import { expect, it } from 'vitest';
import { type Expected, readExpected } from '../../samples/src/expected.ts';
import { knownType, routeText, sampleText } from '../support/route-text.ts';

type Sample = Expected['samples'][number];

const { samples } = readExpected();

const routeOf = ({ source, contractType, language }: Sample) =>
  routeText(sampleText(source), knownType(contractType), language).routing;

it.each(samples.filter(({ language }) => language === 'en'))(
  '$source is routed as a careful reader would: $level, $route',
  (sample) => {
    const { level, route } = routeOf(sample);
    expect({ level, route }).toEqual({ level: sample.level, route: sample.route });
  },
);

it('sends the German sample to a person, since little is found in it', () => {
  const { route, explanation } = routeOf(samples.find(({ language }) => language === 'de')!);
  expect(route).toBe('review');
  expect(explanation.map(({ rule }) => rule)).toContain('foreign-language-reviewed');
});
