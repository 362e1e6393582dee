/**
 * The trace of an event as X-Ray writes one, so that its id is the same there as in events and logs. Whether it is recorded
 * is left to the sampling rules of the account; the span names nothing that X-Ray has, and is left out.
 * https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader
 * @param traceparent of W3C: `00-<32 hexadecimal digits>-<16>-<2>`
 */
export function traceHeader(traceparent: string): string {
  const [, id = ''] = traceparent.split('-');
  return `Root=1-${id.slice(0, 8)}-${id.slice(8)}`;
}
