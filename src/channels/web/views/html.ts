import type { html } from 'hono/html';

/** Markup in which every value that was put in is escaped. */
export type Html = ReturnType<typeof html>;
