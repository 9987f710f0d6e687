/** Work of which so much is under way at once, in the order of asking. Whoever waits gives up when their signal aborts. */
export function atOnce(most: number): <T>(work: () => Promise<T>, signal: AbortSignal) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  const free = () => {
    running -= 1;
    waiting.shift()?.();
  };
  const turn = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const go = () => {
        running += 1;
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        const place = waiting.indexOf(go);
        if (place >= 0) waiting.splice(place, 1);
        reject(signal.reason as Error);
      };
      if (signal.aborted) leave();
      else if (running < most) go();
      else {
        waiting.push(go);
        signal.addEventListener('abort', leave, { once: true });
      }
    });
  return async (work, signal) => {
    await turn(signal);
    try {
      return await work();
    } finally {
      free();
    }
  };
}
