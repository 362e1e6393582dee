import { expect, it } from 'vitest';
import { checkNames, oneMoreParameter } from './stack-parameters.ts';

it('reads one after the other, the later before the earlier, with whatever a value holds', () => {
  const one = oneMoreParameter('TaskSeconds=60');
  const two = oneMoreParameter('ConsoleUrl=http://localhost/?a=b', one);
  expect(two).toEqual({ TaskSeconds: '60', ConsoleUrl: 'http://localhost/?a=b' });
  expect(oneMoreParameter('TaskSeconds=', two)).toMatchObject({ TaskSeconds: '' });
});

it.each(['TaskSeconds', '=60', 'Task Seconds=60'])('says how %j must be written', (text) => {
  expect(() => oneMoreParameter(text)).toThrow(`${text} is not written as Name=value`);
});

it('names what no stack has', () => {
  const stack = (name: string, parameter: string) => ({
    name,
    template: { Parameters: { [parameter]: { Type: 'String' } }, Resources: {} },
    codePath: '/code',
  });
  const stacks = [stack('one', 'TaskSeconds'), stack('two', 'ModelId')];
  checkNames({ TaskSeconds: '60', ModelId: 'm' }, stacks);
  expect(() => checkNames({ ModelId: 'm', taskSeconds: '60', Ghost: '1' }, stacks)).toThrow(
    'No stack has the parameter taskSeconds, Ghost. docs/parameters.md',
  );
});
