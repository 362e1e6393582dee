/** Marks by which an alert is sent once: no record names them, and nothing rests on them once it was sent. */
const ALERT_MARK = /^runs\/[^/]+\/alerts\/[^/]+\/(?:sent|\d+\/(?:claimed|failed|unknown))\.json$/;

/** Whether a document of a run is such a mark, by its key. */
export const isAlertMark = (key: string): boolean => ALERT_MARK.test(key);
