import * as z from 'zod';

/** Somebody who did something, as people know them. */
export const personV1 = z.object({
  name: z.string().meta({ description: 'Name of the person' }),
  email: z.string().optional().meta({ description: 'E-mail address of the person' }),
  userId: z
    .string()
    .optional()
    .meta({ description: 'Stable identifier of the person; not for people to read' }),
});
export type PersonV1 = z.infer<typeof personV1>;
