import { aDueChart, aProgressChart, aUnitChart } from '../support/charts.ts';

/** How long a picture takes: the first one with all that draws, and those after it. */
export async function pictures(): Promise<void> {
  const began = performance.now();
  const { drawChart } = await import('../../src/pictures/index.ts');
  const loaded = performance.now();
  await drawChart(aUnitChart(8), 'zh');
  const first = performance.now();
  const table: Record<string, Record<string, number>> = {};
  for (const [name, chart] of Object.entries({
    '8 units': aUnitChart(8),
    '60 units': aUnitChart(60),
    '25 areas': aProgressChart(25),
    '8 weeks': aDueChart(8),
  })) {
    const all: number[] = [];
    let bytes = 0;
    for (let i = 0; i < 20; i += 1) {
      const start = performance.now();
      bytes = (await drawChart(chart, 'zh')).png.length;
      all.push(performance.now() - start);
    }
    all.sort((one, other) => one - other);
    table[name] = {
      'median ms': Math.round(all[10] ?? 0),
      'slowest ms': Math.round(all[19] ?? 0),
      kB: Math.round(bytes / 1024),
    };
  }
  console.log(
    `\nPictures: what draws is loaded in ${Math.round(loaded - began)} ms, and the first drawn in ${Math.round(first - loaded)} ms (400 ms are wanted)`,
  );
  console.table(table);
}
