import type { Hono, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { languageDetector } from 'hono/language';
import { secureHeaders } from 'hono/secure-headers';

import { MOST_MEGABYTES } from './files.ts';
import { refuse, type WebContext, type WebEnv } from './request.ts';
import { newErrorId, type Failure } from './switchboard.ts';
import { wordings, type Language } from './wording.ts';

const bodyLimitBytes = 256 * 1024;
const uploadLimitBytes = (MOST_MEGABYTES + 1) * 1024 * 1024;

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

/** A file does nothing at all, whatever is in it: no script, no form, no frame, no request. */
const fileSecurityPolicy = { defaultSrc: ["'none'"], frameAncestors: ["'none'"], sandbox: [] };

interface Protection {
  /** The most bytes of a file, where files are taken. */
  readonly limit?: number | undefined;
  readonly language?: Language;
  readonly onFailure: (failure: Failure) => void;
}

/** What holds for every request: its language, the headers, who may post and how much, and how a failure is told. */
export function protect(app: Hono<WebEnv>, { language, onFailure, limit }: Protection): void {
  app.use(
    languageDetector({ supportedLanguages: ['zh', 'en'], fallbackLanguage: 'zh', order: ['header'], caches: false }),
    async (c, next) => {
      c.set('wording', wordings[language ?? (c.var.language === 'en' ? 'en' : 'zh')]);
      await next();
    },
    either(
      (c) => c.req.path.startsWith('/files/'),
      headersWith(fileSecurityPolicy),
      headersWith(contentSecurityPolicy),
    ),
    csrf(),
    either(
      (c) => limit !== undefined && isUpload(c),
      bodyLimit({
        maxSize: uploadLimitBytes,
        onError: (c: WebContext) => refuse(c, { status: 413, text: c.var.wording.filesTooLarge(MOST_MEGABYTES) }),
      }),
      bodyLimit({
        maxSize: bodyLimitBytes,
        onError: (c: WebContext) => refuse(c, { status: 413, text: c.var.wording.tooLarge }),
      }),
    ),
  );
  app.notFound((c) => refuse(c, { status: 404, text: c.var.wording.notFound }));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return refuse(c, { status: error.status, text: refusalText(error, c) });
    const errorId = newErrorId();
    onFailure({ errorId, error, during: `${c.req.method} ${c.req.path}` });
    return refuse(c, { status: 500, text: c.var.wording.broken(errorId) });
  });
}

const headersWith = (policy: NonNullable<Parameters<typeof secureHeaders>[0]>['contentSecurityPolicy']) =>
  secureHeaders({
    ...(policy === undefined ? {} : { contentSecurityPolicy: policy }),
    referrerPolicy: 'same-origin',
    strictTransportSecurity: false,
    xFrameOptions: 'DENY',
  });

const isUpload = (c: WebContext): boolean =>
  c.req.path === '/messages' && (c.req.header('content-type') ?? '').startsWith('multipart/form-data');

/** One of two handlers, by the request. */
const either =
  (fits: (c: WebContext) => boolean, one: MiddlewareHandler, other: MiddlewareHandler): MiddlewareHandler<WebEnv> =>
  (c, next) =>
    (fits(c) ? one : other)(c, next);

const refusalText = (error: HTTPException, c: WebContext): string =>
  error.status === 403 ? c.var.wording.refused : c.var.wording.unreadable;
