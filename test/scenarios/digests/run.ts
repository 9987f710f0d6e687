import type { Language } from '../../../src/assistant/language.ts';
import { selectedLedger } from '../../../src/assistant/ledger-file.ts';
import { addDays } from '../../../src/domain/calendar/dates.ts';
import { localOperator, type Person } from '../../../src/domain/people.ts';
import type { DigestForm } from '../../../src/domain/settings.ts';
import { made } from '../../../src/jobs/digest/made.ts';
import type { OpenStore } from '../../../src/store/store.ts';
import { wrongsOf } from './checks.ts';
import { chance, fillAtRandom, units, type Recorded } from './ledger.ts';

const DAY = '2026-07-08';
const forms: readonly DigestForm[] = ['daily', 'weekly', 'monthly'];
const languages: readonly Language[] = ['zh', 'en'];

/** Random digests over a random ledger: of any reader, day, form and language. What of them is not what the ledger says. */
export async function runDigests({
  seed,
  count,
  items,
  open,
}: {
  readonly seed: number;
  readonly count: number;
  readonly items: number;
  readonly open: () => Promise<OpenStore>;
}): Promise<readonly string[]> {
  const store = await open();
  const recorded = await fillAtRandom(store, { seed, items, today: DAY });
  const random = chance(seed + 1);
  const wrongs: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const unit = random.one(['', ...units]);
    const reader: Person =
      unit === ''
        ? localOperator
        : { ...localOperator, id: '999', name: '某人', unit, role: random.one(['head', 'liaison']) };
    const language = random.one(languages);
    const now = `${addDays(DAY, random.below(60) - 30)}T08:30:00+08:00`;
    const found = await checked(store, { reader, language, form: random.one(forms), now, recorded });
    wrongs.push(...found.map((wrong) => `digest ${String(n)} of ${unit} at ${now}: ${wrong}`));
  }
  return wrongs;
}

interface Asked {
  readonly reader: Person;
  readonly language: Language;
  readonly form: DigestForm;
  readonly now: string;
  readonly recorded: readonly Recorded[];
}

async function checked(store: OpenStore, { recorded, ...asked }: Asked): Promise<readonly string[]> {
  const { reader, now, language } = asked;
  const { snapshot, reply } = await made(store, asked);
  if (snapshot.empty !== 'no') return [];
  const all = await store.ledger.items({}, localOperator);
  const items = all.filter(
    ({ lead, participants }) => snapshot.unit === null || [...lead, ...participants].includes(snapshot.unit),
  );
  const [file] = reply.files ?? [];
  const table = await selectedLedger(file?.what === 'ledger' ? file.selection : {}, { stores: store, reader, now });
  const sheet = [...(table?.rows() ?? [])].map((row) => titleIn(row, items));
  return wrongsOf({ ...{ reply, snapshot, language, items, sheet }, recorded });
}

/** The item that a row of the sheet is about, by its title. */
function titleIn(row: unknown, items: readonly { readonly title: string }[]): string {
  const cells = JSON.stringify(row);
  return items.find(({ title }) => cells.includes(`"${title}"`))?.title ?? cells;
}
