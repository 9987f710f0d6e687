import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { LanguageVariables } from 'hono/language';

import { noticePage } from './views/layout.ts';
import type { Visitor } from './visitor.ts';
import type { Wording } from './wording.ts';

/** What the routes find in their context once a request was let through. */
export interface WebEnv {
  readonly Variables: LanguageVariables & { wording: Wording; visitors: readonly Visitor[]; visitor: Visitor };
}

export type WebContext = Context<WebEnv>;

export interface Refusal {
  readonly status: ContentfulStatusCode;
  readonly title?: string;
  readonly text: string;
}

/** htmx asks for fragments; a browser on its own wants pages. */
export const wantsFragment = (c: WebContext): boolean => c.req.header('hx-request') === 'true';

/** Says why not: in the page's notice line, or on a page of its own. */
export function refuse(c: WebContext, { status, title, text }: Refusal): Response | Promise<Response> {
  const { wording } = c.var;
  if (wantsFragment(c)) return c.text(text, status, { 'Content-Type': 'text/html; charset=utf-8' });
  return c.html(noticePage({ title: title ?? wording.product, text, wording }), status);
}
