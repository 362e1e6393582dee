import * as z from 'zod';

const fraction = z.number().min(0).max(1);

/** A rectangle on a page, in fractions of the page's width and height, origin at the top left. */
export const boxV1 = z.object({ left: fraction, top: fraction, width: fraction, height: fraction });
export type Box = z.infer<typeof boxV1>;
