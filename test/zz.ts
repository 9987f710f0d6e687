import { inFolder } from './bench/engines.ts';
import { attack } from './redteam/attack.ts';
const opened = await inFolder();
const t = performance.now();
const out = await attack({ ...opened, every: Number(process.argv[2] ?? 1) });
console.log(((performance.now() - t)/1000).toFixed(1), out.injections, out.messages, out.requests); console.table(Object.fromEntries(out.figures));
for (const w of out.wrongs.slice(0, 40)) console.log(w);
await opened.close();
