import { apply, stateOf, type Change } from '../../../src/domain/ledger/update.ts';
import { localOperator } from '../../../src/domain/people.ts';
import type { OpenStore } from '../../../src/store/store.ts';
import type { Fact, Holder } from './world.ts';

/** Has what happens happen in the store, at an instant. Whether it was an update of the ledger. */
export async function happen(store: OpenStore, fact: Fact, at: string): Promise<boolean> {
  if (fact.what === 'comes' || fact.what === 'leaves') {
    await store.transaction('roster', (stores) =>
      fact.what === 'comes' ? comes(stores, fact.holder, at) : leaves(stores, fact.account),
    );
    return false;
  }
  if (fact.what === 'item') return false;
  const [item] = await store.ledger.items({ ids: [fact.id] }, localOperator);
  if (item === undefined) throw new Error(`no item ${fact.id}`);
  const { said, kind } = saidBy(fact, at.slice(0, 10));
  const before = stateOf(item);
  const recorded = await store.ledger.record({
    ...{ itemId: item.id, version: item.version, kind, undoes: null, personId: null, personName: '某人' },
    ...{ messageId: null, standing: 'lead', said, before, after: apply(before, said), recordedAt: at },
  });
  if (recorded === null) throw new Error('the row has moved on');
  return kind !== 'change';
}

function saidBy(
  fact: Exclude<Fact, { what: 'item' | 'comes' | 'leaves' }>,
  today: string,
): { readonly said: Change; readonly kind: 'report' | 'change' | 'request' } {
  switch (fact.what) {
    case 'reports':
      return { said: fact.says === 'unchanged' ? { status: 'unchanged' } : { percent: 50 }, kind: 'report' };
    case 'finishes':
      return { said: { status: 'done' }, kind: 'report' };
    case 'asks':
      return {
        said: { extension: { until: fact.until, reason: '设备未到', by: '某人', askedOn: today } },
        kind: 'request',
      };
    case 'due':
      return { said: { due: fact.due }, kind: 'change' };
    case 'goes to':
      return { said: { lead: [fact.unit] }, kind: 'change' };
  }
}

type Stores = Pick<OpenStore, 'roster' | 'enrolment' | 'people'>;

async function comes({ roster, enrolment }: Stores, { name, unit, role, account }: Holder, at: string): Promise<void> {
  const { id } = await roster.put({ id: null, name, unit, role, active: true });
  await enrolment.bind(id, account, at);
}

async function leaves({ roster, people }: Stores, account: string): Promise<void> {
  const person = await people.byAccountOrName(account);
  if (person === null) throw new Error(`nobody is ${account}`);
  const { id, name, unit, role } = person;
  await roster.put({ id, name, unit, role, active: false });
}
