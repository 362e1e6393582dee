/** Characters that SNS takes for the subject of an e-mail. */
const LONGEST = 100;

/** A line that fits the subject of an e-mail: at most 100 printable ASCII characters. */
export const asSubject = (line: string): string => line.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, LONGEST);
