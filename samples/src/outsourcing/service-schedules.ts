import { count, markdownTable } from './markdown-table.ts';
import type { Service } from './schedule-data.ts';

export function servicesSchedule(services: readonly Service[]): string {
  const sections = services.map((service, index) => {
    const number = `1.${index + 1}`;
    const tasks = service.tasks.map((task, n) => `(${String.fromCharCode(97 + n)}) ${task}`).join('\n\n');
    const share = [1, 0.94, 0.99, 1.06, 1.12, 1.38].map((factor) => count(service.baseline * factor));
    return [
      `## ${number} ${service.name}`,
      `**Scope.** ${service.scope}`,
      `**Tasks.** The Service Provider shall:`,
      tasks.replace(/\) ([A-Z])/g, (_, letter: string) => `) ${letter.toLowerCase()}`),
      `**Responsibilities of the Customer.** ${service.customer}`,
      `**Not included.** ${service.excluded}`,
      `**Answerable.** ${service.lead} of the Service Provider. Volumes are counted by ${service.unit}, each month:`,
      markdownTable(
        'lrrrrrr',
        ['', 'Baseline', 'Feb–Apr', 'May–Jul', 'Aug–Sep', 'Oct', 'Nov–Jan'],
        [['Expected', ...share]],
      ),
    ].join('\n\n');
  });
  return `# Schedule 1: Services\n\nEach section describes one Service. Words that are used in the trade have the meaning that they have there.\n\n${sections.join('\n\n')}`;
}

export function serviceLevelsSchedule(services: readonly Service[]): string {
  const tables = services.map((service, index) => {
    const rows = service.levels.map(([measure, target, minimum, weight], n) => [
      `SL ${index + 1}.${n + 1}`,
      measure,
      target,
      minimum,
      String(weight),
    ]);
    return `### ${service.name}\n\n${markdownTable('llrrr', ['No.', 'Measure', 'Target', 'Minimum', 'Weight'], rows)}`;
  });
  return [
    '---\n\n# Schedule 2: Service Levels',
    '## Part A: Measurement',
    '1.1 Unless stated otherwise, a Service Level is measured over a calendar month, from the records of the tool named in the transition plan. Hours of planned maintenance that the Customer has approved do not count.',
    '1.2 A failure that the Service Provider cannot measure counts as missed.',
    '## Part B: Service Levels',
    ...tables,
    '## Part C: Service Credits',
    '1.3 The Service Credit for a missed target is the weight of the Service Level, in thousandths of the monthly Charges for the Service. It is doubled if the minimum is missed, and trebled if the target was missed in both of the preceding months.',
    '1.4 The Service Provider earns back half of a Service Credit if it exceeds the target in each of the six months that follow.',
  ].join('\n\n');
}

const WAVES = ['2024-10-01', '2024-11-04', '2025-01-13', '2025-03-03'];
const STEPS: readonly (readonly [string, number, string])[] = [
  ['Knowledge captured and run books approved', -70, 'No'],
  ['Staff transferred or hired, and trained', -35, 'No'],
  ['Parallel run passed', -7, 'Yes'],
  ['Service live', 0, 'Yes'],
  ['Service accepted', 21, 'Yes'],
];

export function transitionSchedule(services: readonly Service[]): string {
  const sections = services.map((service, index) => {
    const live = new Date(`${WAVES[Math.floor(index / 3)]}T00:00:00Z`);
    const rows = STEPS.map(([step, days, critical], n) => [
      `M ${index + 1}.${n + 1}`,
      step,
      dayFrom(live, days),
      critical,
      String(4 + ((index * 5 + n * 3) % 9)),
    ]);
    const head = ['No.', 'Milestone', 'Date', 'Critical', 'Customer days'];
    return `### Wave ${Math.floor(index / 3) + 1}: ${service.name}\n\n${markdownTable('lllcr', head, rows)}`;
  });
  return [
    '---\n\n# Schedule 5: Transition',
    'The transition is carried out in four waves of three Services. A wave begins only when the transition board has confirmed that the one before it is stable.',
    ...sections,
  ].join('\n\n');
}

export function dataSchedule(services: readonly Service[]): string {
  const rows = services.map(({ name, data }) => [name, data[0], data[1]]);
  return [
    '---\n\n# Schedule 9: Data protection',
    '1.1 The Service Provider shall process personal data only on documented instructions, keep those who handle them bound to confidence, take the measures of Schedule 10, help the Customer to answer data subjects within five Business Days, and delete or return the data at the end.',
    '1.2 It may engage a further processor only from the list in Schedule 13. Transfers outside the United Kingdom and the European Economic Area are permitted only for the support of the service desk tool from Canada, and end on 31 December 2025.',
    '1.3 The processing lasts for the Term and the time of Termination Assistance. Its nature is the operation of the Services.',
    markdownTable('lll', ['Service', 'Data subjects', 'Categories of data'], rows),
  ].join('\n\n');
}

export function continuitySchedule(services: readonly Service[]): string {
  const rows = services.map(({ name, recovery }) => [name, ...recovery]);
  return [
    '---\n\n# Schedule 11: Business continuity',
    '1.1 The plan for each Service names who declares a disaster, where work continues, and how the parties inform each other. Loss of a building, of staff, of a system, of a supplier and of a network are each covered.',
    markdownTable('lrrl', ['Service', 'Time to recover', 'Data at risk', 'Fallback'], rows),
    '1.2 Times run from the declaration of a disaster. During the months of November and December they are halved for Payroll, Application support and Network operations.',
  ].join('\n\n');
}

function dayFrom(start: Date, days: number): string {
  const date = new Date(start.getTime() + days * 86_400_000);
  return date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
