// Tries to take each folder that it is told, and says how that went. What it took it holds to its end.
import { createInterface } from 'node:readline';
import { lockFolder, StoreLockedError } from '../../../src/store/lock.ts';

console.log('ready');
for await (const folder of createInterface({ input: process.stdin })) {
  try {
    lockFolder(folder);
    console.log('held');
  } catch (error) {
    console.log(error instanceof StoreLockedError ? `locked by ${String(error.pid)}` : String(error));
  }
}
