/** Waiting for something to become so, without looking at the clock for it. */
export interface Watch {
  /** Something has happened: everybody who waits looks again. */
  readonly changed: () => void;
  /** Everybody who waits looks again, though nothing has happened to anybody. */
  readonly look: () => void;
  /** What the look finds, as soon as it finds something. Throws when it has not within the time. */
  until<T>(look: () => T, wait?: Wait): Promise<Found<T>>;
  /** Milliseconds since something happened last. */
  still(): number;
}

export interface Wait {
  readonly withinMs?: number;
  /** What there was instead, for the failure. */
  readonly instead?: () => string;
}

export type Found<T> = Exclude<T, undefined | null | false>;

export function watch(): Watch {
  const looks = new Set<() => void>();
  let last = performance.now();
  let planned = false;

  const look = () => {
    planned = false;
    for (const one of [...looks]) one();
  };

  const plan = () => {
    if (planned || looks.size === 0) return;
    planned = true;
    setImmediate(look);
  };

  return {
    changed() {
      last = performance.now();
      plan();
    },
    look: plan,
    still: () => performance.now() - last,
    until: (find, wait = {}) =>
      new Promise((resolve, reject) => {
        const { withinMs = 10_000, instead } = wait;
        const end = (how: () => void) => {
          clearTimeout(timer);
          looks.delete(one);
          how();
        };
        const timer = setTimeout(() => {
          end(() => {
            reject(new Error(`did not come within ${withinMs} ms: ${find.toString()}\n${instead?.() ?? ''}`));
          });
        }, withinMs);
        const one = () => {
          try {
            const found = find();
            if (isFound(found))
              end(() => {
                resolve(found);
              });
          } catch (error) {
            end(() => {
              reject(error instanceof Error ? error : new Error(String(error)));
            });
          }
        };
        looks.add(one);
        one();
      }),
  };
}

const isFound = <T>(value: T): value is Found<T> => value !== undefined && value !== null && value !== false;
