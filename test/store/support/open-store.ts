// Opens the store that it is told (a folder, or an address), says how that went, and keeps it until its input ends.
import { once } from 'node:events';
import { openDatabase, type StoreLocation } from '../../../src/store/database.ts';

const [place = ''] = process.argv.slice(2);
const location: StoreLocation = place.startsWith('postgres:')
  ? { kind: 'server', url: place }
  : { kind: 'embedded', folder: place };
try {
  const opened = await openDatabase(location);
  console.log('open');
  process.stdin.resume();
  await once(process.stdin, 'end');
  await opened.close();
} catch (error) {
  const { name, message } = error as Error;
  console.log(`${name}: ${message}`);
}
