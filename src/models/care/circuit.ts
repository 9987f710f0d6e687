import type { ModelCallKind } from '../../assistant/happening.ts';
import { ModelUnavailableError, restAfter } from '../../assistant/model-errors.ts';

/** A model that failed again and again is not asked for a while. */
export class ModelRestsError extends ModelUnavailableError {
  override readonly name = 'ModelRestsError';
}

/** After so many failures in a row a model is left alone. */
const ENOUGH = 3;

/** Lets calls through, or not. */
export interface Circuit {
  /** Throws `ModelRestsError` while the model rests. Each call that it lets through has to say how it ended. */
  enter(): Entered;
}

/** How a call that was let through ended. */
export interface Entered {
  succeeded(): void;
  failed(error: unknown): void;
  /** Nobody waited for the end, so it says nothing of the model. */
  gaveUp(): void;
}

interface Options {
  readonly kind: ModelCallKind;
  readonly now: () => number;
  /** Told once each way. */
  readonly turned: (rests: boolean, error: unknown) => void;
}

/** Opens after some failures in a row, rests, longer each time, lets one call try, and closes where that goes well. */
export function circuit({ kind, now, turned }: Options): Circuit {
  let failures = 0;
  let restsUntil = -Infinity;
  let tries = false;
  const isOpen = () => failures >= ENOUGH;
  return {
    enter() {
      if (isOpen() && (tries || now() < restsUntil)) {
        const leftMs = Math.max(0, restsUntil - now());
        const text = `模型连续出错，暂不调用（${kind}）(the model rests after failures)`;
        throw new ModelRestsError(text, { retryAfterMs: leftMs });
      }
      const isTrial = isOpen();
      tries = isTrial;
      return {
        succeeded() {
          const was = isOpen();
          failures = 0;
          tries = false;
          if (was) turned(false, null);
        },
        failed(error) {
          failures += 1;
          if (isTrial) tries = false;
          if (!isOpen()) return;
          restsUntil = now() + restAfter(error, failures - ENOUGH + 1);
          if (failures === ENOUGH) turned(true, error);
        },
        gaveUp() {
          if (isTrial) tries = false;
        },
      };
    },
  };
}
