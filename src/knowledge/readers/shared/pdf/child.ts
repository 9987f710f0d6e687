import process from 'node:process';
import { readInThread } from './in-thread.ts';

// A process of its own, for one file. Without whoever started it there is nobody to read for.
process.on('disconnect', () => process.exit(0));
process.on('message', (bytes) => {
  void readInThread(bytes as Uint8Array).then((outcome) => process.send?.(outcome, () => process.exit(0)));
});
