import { inFolder } from '../bench/engines.ts';
import { ownCases, sharedCases, type CaseFile } from './cases.ts';
import { enduring, failings } from './faulty.ts';
import { perfectParity } from './perfect.ts';

/** Both readers over all case files that there are: the same facts with a perfect model, right or refused with a failing one. What is wrong. */
export async function runParity(): Promise<readonly string[]> {
  const wrongs: string[] = [];
  const table: Record<string, Record<string, number>> = {};
  for (const cases of [...ownCases(), ...sharedCases()]) {
    const perfect = await perfectParity(cases, inFolder);
    wrongs.push(...perfect.wrongs);
    table[cases.name] = { turns: perfect.turns, 'requests to the model': perfect.read, wrong: perfect.wrongs.length };
    Object.assign(table, await failed(cases, wrongs));
  }
  console.table(table);
  return wrongs;
}

async function failed(cases: CaseFile, wrongs: string[]): Promise<Record<string, Record<string, number>>> {
  const table: Record<string, Record<string, number>> = {};
  for (const failing of failings) {
    const endured = await enduring(failing, cases, inFolder);
    wrongs.push(...endured.wrongs);
    const { turns, slowestMs } = endured;
    table[`${cases.name}, ${failing}`] = { turns, 'slowest (ms)': Math.round(slowestMs), wrong: endured.wrongs.length };
  }
  return table;
}
