/** Why properties that many types of resources have change nothing here. */
export const REMARKS = 'said to people, read by nothing';
export const TAGS = 'nothing is billed or found by tags';
export const OBSERVATION = 'nothing collects logs, metrics and traces; functions log to files';
export const AT_REST = 'nothing is encrypted at rest on one machine';
export const KEPT_BY_IAM = 'a policy, which `core/iam` keeps and checks';
