import { tooMany } from './refusal.ts';

/** How much a bot may send. Telegram's own: a message a second in a chat with bursts, 20 a minute in a group, 30 a second in all. */
export interface Limits {
  readonly chatPerSecond?: number;
  /** How many a chat may get at once before `chatPerSecond` is held to. */
  readonly burst?: number;
  readonly groupPerMinute?: number;
  readonly allPerSecond?: number;
  /** Said in the place of the time that is really left, in seconds. */
  readonly retryAfter?: number;
}

export const telegramsLimits: Limits = { chatPerSecond: 1, burst: 5, groupPerMinute: 20, allPerSecond: 30 };

export interface Meter {
  /** Counts messages to a chat. Throws 429 where there were too many, and counts none then. */
  count(chat: number, messages: number): void;
}

interface Window {
  readonly key: string;
  readonly most: number;
  readonly spanMs: number;
}

/** Counts over real time, whatever time the chats think it is. */
export function meter(limits: Limits, now: () => number = () => performance.now()): Meter {
  const sent = new Map<string, number[]>();

  const waitIn = ({ key, most, spanMs }: Window, messages: number): number => {
    const since = now() - spanMs;
    const times = (sent.get(key) ?? []).filter((time) => time > since);
    sent.set(key, times);
    const blocking = times.length + messages - most;
    return blocking <= 0 ? 0 : (times[Math.min(blocking, times.length) - 1] ?? now()) - since;
  };

  return {
    count(chat, messages) {
      const windows = windowsOf(chat, limits);
      const wait = Math.max(0, ...windows.map((window) => waitIn(window, messages)));
      if (wait > 0) throw tooMany(limits.retryAfter ?? Math.ceil(wait / 1000));
      for (const { key } of windows) for (let i = 0; i < messages; i += 1) sent.get(key)?.push(now());
    },
  };
}

function windowsOf(chat: number, limits: Limits): Window[] {
  const { chatPerSecond, burst = 1, groupPerMinute, allPerSecond } = limits;
  const windows: Window[] = [];
  if (allPerSecond !== undefined) windows.push({ key: 'all', most: allPerSecond, spanMs: 1000 });
  if (chatPerSecond !== undefined)
    windows.push({ key: `chat ${chat}`, most: burst, spanMs: (1000 * burst) / chatPerSecond });
  if (groupPerMinute !== undefined && chat < 0)
    windows.push({ key: `group ${chat}`, most: groupPerMinute, spanMs: 60_000 });
  return windows;
}
