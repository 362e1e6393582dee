import { count, markdownTable, money } from './markdown-table.ts';
import type { Places, Service, Site } from './schedule-data.ts';

const INDEXATION = 1.032;
const EURO = 1.17;

export function chargesSchedule(services: readonly Service[], { regions, roles }: Places): string {
  const rateCards = regions.map(({ name, factor, currency }) => {
    const rows = roles.map((role) => {
      const base = role.day * factor * (currency === '€' ? EURO : 1);
      const years = [0, 1, 2].map((year) => money(Math.round(base * INDEXATION ** year), currency, 0));
      return [role.name, role.note, ...years, money(base / 6.4, currency)];
    });
    const head = ['Role', 'Field', '2024/25', '2025/26', '2026/27', 'Overtime, hour'];
    return `---\n\n### Rates in ${name}\n\n${markdownTable('llrrrr', head, rows)}`;
  });
  const bands = services.map(({ name, unit, baseline, price }) => [
    name,
    unit,
    ...[1.12, 1, 0.91, 0.84].map((factor) => money(price * factor, '£')),
    count(baseline),
  ]);
  const breakage = [1, 2, 3, 4, 5, 6].map((year) => [
    `Contract Year ${year + 1}`,
    money(4_200_000 * (1 - year / 7), '£', 0),
    money(1_150_000 * (1 - year / 7), '£', 0),
  ]);
  return [
    '---\n\n# Schedule 3: Charges',
    '## Part A: Daily rates for change and exit',
    'Rates are for a day of seven and a half hours at the place of work and include expenses within fifty kilometres. From the fourth Contract Year they follow Part D.',
    ...rateCards,
    '## Part B: Charges by volume',
    'The monthly Charge for a Service is its volume multiplied by the price of the band into which the whole volume falls.',
    markdownTable(
      'llrrrrr',
      ['Service', 'Unit', 'Below 85%', '85–105%', '105–125%', 'Above 125%', 'Baseline'],
      bands,
    ),
    '## Part C: Transition charge',
    'The transition is charged at a fixed price of £3,640,000, of which a tenth is payable on signature, six tenths in equal parts when each Service is accepted, and three tenths when the last Service has met its Service Levels for three months.',
    '## Part D: Indexation',
    'From 1 October 2027 the prices in Parts A and B change once a year by two thirds of the change in the index of average weekly earnings, or by three per cent if that is less.',
    '## Part E: Breakage',
    'On termination under clause 23.1 the Customer shall pay the sum in this table for the Contract Year in which termination takes effect, and nothing else on account of it.',
    markdownTable('lrr', ['Termination in', 'Whole Agreement', 'Each single Service'], breakage),
  ].join('\n\n');
}

export function sitesSchedule({ sites }: Places): string {
  const entries = sites.map((site, index) => {
    const [name, address, region, kind, places, remark] = site;
    return [
      `### Site ${String(index + 1).padStart(2, '0')}: ${name}`,
      markdownTable(
        'llll',
        ['Address', 'Region', 'Use', 'Workplaces'],
        [[address, region, kind, String(places)]],
      ),
      `${remark}. ${accessTo(kind)}`,
    ].join('\n\n');
  });
  return `---\n\n# Schedule 4: Sites\n\nSites of the use “Delivery centre” belong to the Service Provider, all others to the Customer.\n\n${entries.join('\n\n')}`;
}

function accessTo(kind: string): string {
  switch (kind) {
    case 'Delivery centre':
      return 'The Customer may enter at any time with one of its own passes.';
    case 'Depot':
      return 'Engineers report to the shift manager and wear safety shoes and a vest.';
    case 'Head office':
      return 'Passes are issued for twelve months at a time by the facilities desk.';
    default:
      return 'Engineers report to the duty manager with a job number; work on tills needs a manager on the floor.';
  }
}

/** Equipment by kind of site: what, units for each workplace, and price of a used unit in pounds. */
const EQUIPMENT: readonly (readonly [string, number, number])[] = [
  ['Desktop computers', 0.8, 140],
  ['Handheld terminals', 0.35, 95],
  ['Network switches', 0.06, 310],
  ['Printers', 0.09, 60],
  ['Telephones', 0.55, 22],
];

export function assetsSchedule({ sites }: Places): string {
  const rows = sites.filter((site) => site[3] !== 'Delivery centre').flatMap(assetsOf);
  const total = rows.reduce((sum, row) => sum + row.price, 0);
  return [
    '---\n\n# Schedule 8: Assets',
    'The following are transferred under clause 9.1. Prices exclude value added tax and are fixed, whatever the condition of the asset.',
    markdownTable(
      'lllrr',
      ['No.', 'Site', 'Asset', 'Units', 'Price'],
      [
        ...rows.map(({ site, asset, units, price }, index) => [
          `A-${String(index + 1).padStart(3, '0')}`,
          site,
          asset,
          count(units),
          money(price, '£', 0),
        ]),
        ['', '**Total**', '', '', `**${money(total, '£', 0)}**`],
      ],
    ),
  ].join('\n\n');
}

function assetsOf(site: Site): { site: string; asset: string; units: number; price: number }[] {
  return EQUIPMENT.map(([asset, each, price]) => {
    const units = Math.max(1, Math.round(site[4] * each));
    return { site: site[0], asset, units, price: units * price };
  });
}
