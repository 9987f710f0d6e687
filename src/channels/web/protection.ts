import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { languageDetector } from 'hono/language';
import { secureHeaders } from 'hono/secure-headers';

import { refuse, type WebContext, type WebEnv } from './request.ts';
import { newErrorId, type Failure } from './switchboard.ts';
import { wordings, type Language } from './wording.ts';

const bodyLimitBytes = 256 * 1024;

const contentSecurityPolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
};

interface Protection {
  readonly language?: Language;
  readonly onFailure: (failure: Failure) => void;
}

/** What holds for every request: its language, the headers, who may post and how much, and how a failure is told. */
export function protect(app: Hono<WebEnv>, { language, onFailure }: Protection): void {
  app.use(
    languageDetector({ supportedLanguages: ['zh', 'en'], fallbackLanguage: 'zh', order: ['header'], caches: false }),
    async (c, next) => {
      c.set('wording', wordings[language ?? (c.var.language === 'en' ? 'en' : 'zh')]);
      await next();
    },
    secureHeaders({
      contentSecurityPolicy,
      referrerPolicy: 'same-origin',
      strictTransportSecurity: false,
      xFrameOptions: 'DENY',
    }),
    csrf(),
    bodyLimit({
      maxSize: bodyLimitBytes,
      onError: (c: WebContext) => refuse(c, { status: 413, text: c.var.wording.tooLarge }),
    }),
  );
  app.notFound((c) => refuse(c, { status: 404, text: c.var.wording.notFound }));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return refuse(c, { status: error.status, text: refusalText(error, c) });
    const errorId = newErrorId();
    onFailure({ errorId, error, during: `${c.req.method} ${c.req.path}` });
    return refuse(c, { status: 500, text: c.var.wording.broken(errorId) });
  });
}

const refusalText = (error: HTTPException, c: WebContext): string =>
  error.status === 403 ? c.var.wording.refused : c.var.wording.unreadable;
