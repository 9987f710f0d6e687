import type { Deed } from '../deed.ts';
import { bindGroup } from './bind-group.ts';
import { handOverWork } from './hand-over.ts';
import { settleFinding } from './settle-finding.ts';
import { splitItem } from './split-item.ts';
import { unbindAccount } from './unbind-account.ts';
import { changeSettings } from './change-settings.ts';
import { urge } from './urge.ts';

/** Every kind of deed. Of two that words could ask for, the earlier is taken. */
export const deeds: readonly Deed[] = [
  bindGroup,
  splitItem,
  handOverWork,
  settleFinding,
  unbindAccount,
  urge,
  changeSettings,
];

/** The deed of a name that a draft or a record keeps. */
export function deedNamed(name: string): Deed {
  const deed = deeds.find((each) => each.deed === name);
  if (deed === undefined) throw new Error(`no deed is called ${name}`);
  return deed;
}
