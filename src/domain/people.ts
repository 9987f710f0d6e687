/** What a person may do: 联络员, 负责人, 领导, 办公室, 管理员; 工作人员 handed the task over, and only reads. */
export type Role = 'liaison' | 'head' | 'leader' | 'office' | 'administrator' | 'member';

/** Someone of the roster. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** The unit's name as the roster writes it. */
  readonly unit: string;
  readonly unitId: string | null;
  readonly post: string | null;
  readonly role: Role;
  /** Where they talk: `telegram:42`, `web:王`, `demo:office`. */
  readonly accounts: readonly string[];
  /** Who reads along where they talk now; what is said there holds no more than these may see. Absent where nobody does. */
  readonly audience?: Audience;
}

/** For whom a group is: everybody who may read all, or some units. */
export type Audience = 'all' | { readonly unitIds: readonly string[] };

/** Whoever is at the keyboard of the machine itself, with the office's rights. */
export const localOperator: Person = {
  id: 'operator',
  name: '本机操作员',
  unit: '',
  unitId: null,
  post: null,
  role: 'administrator',
  accounts: [],
};

/** Whether nobody of the roster speaks, but the machine itself. */
export const isLocalOperator = (person: Person): boolean => person.id === localOperator.id;

/** The office keeps the ledger: it may report on, change and undo anything. */
export const isOffice = (person: Person): boolean => person.role === 'office' || person.role === 'administrator';

/** May read every row in full, by what they are. */
export const mayReadAll = (person: Person): boolean => isOffice(person) || person.role === 'leader';

/** Who reads along, where that narrows what somebody may be told. */
export const unitsAlong = ({ audience }: Person): readonly string[] | null =>
  audience === undefined || audience === 'all' ? null : audience.unitIds;

/** The same person where nobody reads along. */
export const alone = ({ id, name, unit, unitId, post, role, accounts }: Person): Person => ({
  ...{ id, name, unit, unitId, post, role, accounts },
});

/** Sees every row in full where they are now. */
export const seesAll = (person: Person): boolean => mayReadAll(person) && unitsAlong(person) === null;
