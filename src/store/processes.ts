import { readFileSync } from 'node:fs';
import { kill } from 'node:process';

/** What a system that does not tell when a process began is taken to say. */
const UNTOLD = '-';

/** What has ended and was not fetched by its parent yet. It holds nothing any more. */
const ENDED = 'ended';

/** When the process began, in the system's own count: with it a process differs from a later one of the same number. */
export function birthOf(pid: number): string {
  try {
    // The name in parentheses may hold anything; behind it the state is the first field and the count the twentieth (proc(5)).
    const fields = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      .replace(/^.*\)\s/su, '')
      .split(' ');
    return /^[ZX]/u.test(fields[0] ?? '') ? ENDED : (fields[19] ?? UNTOLD);
  } catch {
    return UNTOLD;
  }
}

/** Whether the process of this number runs and is the one that began then. */
export function isAlive(pid: number, birth: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  const now = birthOf(pid);
  if (now !== UNTOLD && birth !== UNTOLD && birth !== '') return now === birth;
  try {
    kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
