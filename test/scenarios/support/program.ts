// The program as a process of its own, on the folder or address that it is told: handles each message that it hears, a JSON line, and says
// the reply. Its clock stands where the message says.
import { createInterface } from 'node:readline';
import { openApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import type { Heard } from './programs.ts';

const [place = ''] = process.argv.slice(2);
const config = place.startsWith('postgres:') ? readConfig({ DATABASE_URL: place }) : readConfig({}, { data: place });
const app = await openApp(config, {
  log: (id, error) => {
    console.error(id, error);
  },
  notice: () => undefined,
});
console.log('ready');
for await (const line of createInterface({ input: process.stdin })) {
  const { call, message } = JSON.parse(line) as Heard;
  app.clock.set(message.sentAt);
  void app.desk.handle(message).then((reply) => {
    console.log(JSON.stringify({ call, reply }));
  });
}
await app.close();
