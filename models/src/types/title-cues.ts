import type { ContractType } from '../labels.ts';

/** Words by which a title names a type of contract. */
export const titleCues: Record<ContractType, RegExp> = {
  affiliate: /affl?iliat/i,
  agency: /\bagency|\bagent|referral|introduc(?:er|tion)|representative/i,
  'co-branding': /co-?\s?brand/i,
  collaboration: /collaborat|cooperat|co-operat/i,
  consulting: /consult/i,
  development: /develop/i,
  distributor: /distribut/i,
  endorsement: /endors/i,
  franchise: /franchis/i,
  hosting: /host(?:ing|ed)|subscription|saas\b|cloud|as a service/i,
  ip: /intellectual property/i,
  'joint-venture': /joint.{0,10}venture|joint/i,
  license: /licen[cs]/i,
  maintenance: /maint[ea]n|support/i,
  manufacturing: /manufactur/i,
  marketing: /marketing/i,
  nda: /confiden|disclos|secrecy|proprietary/i,
  'non-compete': /compet/i,
  outsourcing: /outsourc/i,
  promotion: /promot/i,
  reseller: /re-?sell/i,
  service: /servic|cater|clean|\bhire\b|rental|training|recruit|security/i,
  sponsorship: /sponsor/i,
  'strategic-alliance': /alliance|strategic/i,
  supply: /suppl|purchase/i,
  transportation: /transport|shipping|freight|charter/i,
};

const named = Object.entries(titleCues);

/** The types that a title's words name, in the order of the list. */
export const typesNamed = (title: string): string[] =>
  named.filter(([, cue]) => cue.test(title)).map(([type]) => type);
