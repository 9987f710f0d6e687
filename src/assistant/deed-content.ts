import { z } from 'zod';

/** What a deed is about and leaves to be known, as JSON that its own file in `deeds/` can read. */
export const content = z.json();
export type Content = z.infer<typeof content>;
