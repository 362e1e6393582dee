export function outsourcingSchedules(): string { return ''; }
