import { html } from 'hono/html';

import { leadByLedger, leadByPlan, sameUnits, type Item } from '../../../domain/ledger/item.ts';
import { paceOf } from '../../../domain/ledger/milestones.ts';
import type { Wording } from '../wording.ts';
import type { Html } from './html.ts';

interface LedgerView {
  readonly items: readonly Item[];
  /** ISO with offset; its day decides what is overdue. */
  readonly now: string;
  readonly wording: Wording;
}

/** The rows that the person may see, with how many there are and as of when. */
export function ledgerView({ items, now, wording }: LedgerView): Html {
  if (items.length === 0) return html`<p class="empty">${wording.noItems}</p>`;
  const today = now.slice(0, 10);
  const { columns } = wording;
  return html`<p class="totals">
      ${wording.totals(countsOf(items, today))}
      <span>${wording.asOf(`${wording.date(today)} ${now.slice(11, 16)}`)}</span>
    </p>
    <table>
      <thead>
        <tr>
          ${Object.values(columns).map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${items.map((item) => rowView(item, today, wording))}
      </tbody>
    </table>`;
}

function rowView(item: Item, today: string, wording: Wording): Html {
  const { columns } = wording;
  return html`<tr id="item-${item.id}" class="${isOverdue(item, today) ? 'overdue' : ''}">
    <th scope="row" data-column="${columns.item}">
      <span class="ref">${item.ref}</span> ${item.title}
      ${item.withdrawn ? html`<span class="tag withdrawn">${wording.withdrawn}</span>` : ''}
      ${item.blocker === null ? '' : html`<small class="blocker">${wording.blocker}${item.blocker}</small>`}
    </th>
    <td data-column="${columns.lead}"><div>${leadView(item, wording)}</div></td>
    <td data-column="${columns.participants}"><div>${participantsView(item, wording)}</div></td>
    <td data-column="${columns.due}" class="due"><div>${dueView(item, today, wording)}</div></td>
    <td data-column="${columns.status}"><div>${statusView(item, wording)}</div></td>
    <td data-column="${columns.progress}" class="progress">
      <div>${progressView(item, wording)}${paceView(item, today, wording)}</div>
    </td>
  </tr>`;
}

function leadView(item: Item, wording: Wording): Html {
  const units = unitsView(item.lead);
  const plan = leadByPlan(item);
  const other = plan === null ? leadByLedger(item) : null;
  return html`${units ?? html`<span class="missing">${wording.noLead}</span>`}
  ${units === null || item.leadIsExplicit ? '' : html`<small>${wording.jointlyResponsible}</small>`}
  ${plan === null ? '' : html`<small>${wording.planUnits(namesOf(plan, wording))}</small>`}
  ${other === null ? '' : html`<small>${wording.ledgerLead(other.join(wording.unitJoint))}</small>`}`;
}

function participantsView({ participants, byPlan }: Item, wording: Wording): Html {
  const units = unitsView(participants) ?? wording.none;
  if (byPlan === undefined || sameUnits(byPlan.participants, participants)) return html`${units}`;
  return html`${units}<small>${wording.planUnits(namesOf(byPlan.participants, wording))}</small>`;
}

const namesOf = (units: readonly string[], wording: Wording): string =>
  units.length === 0 ? wording.none : units.join(wording.unitJoint);

/** One unit a piece, so that lines break between units and never within one. */
function unitsView(units: readonly string[]): Html | null {
  if (units.length === 0) return null;
  return html`${units.map((unit, i) => html`<span class="unit">${unit}${i < units.length - 1 ? '、' : ''}</span>`)}`;
}

/** A deadline of the plan that the office has taken away is told beside that there is none. */
function dueView(item: Item, today: string, wording: Wording): Html {
  const { due } = item;
  if (due === null && item.planDue !== null)
    return html`${wording.none}<small>${wording.planDue(wording.date(item.planDue))}</small>`;
  if (due === null) return html`${recurrenceOf(item, wording) ?? item.dueText ?? wording.none}`;
  const planned = item.planDue === due ? null : item.planDue;
  return html`<time datetime="${due}">${wording.date(due)}</time>
    ${isOverdue(item, today) ? html`<span class="tag late">${wording.overdue}</span>` : ''}
    ${
      item.extension === undefined
        ? ''
        : html`<small>${wording.asksExtension(wording.date(item.extension.until))}</small>`
    }
    ${planned === null ? '' : html`<small>${wording.planDue(wording.date(planned))}</small>`}`;
}

function statusView(item: Item, wording: Wording): Html {
  if (item.status === null) return html`<span class="tag unreported">${wording.notReported}</span>`;
  const { accepted } = item;
  return html`<span class="tag ${item.status}">${wording.status[item.status]}</span>
    ${accepted === undefined ? '' : html`<small>${wording.accepted(wording.date(accepted.on))}</small>`}`;
}

/** 未报送 has no bar at all: an empty one would say 0%. */
function progressView(item: Item, wording: Wording): Html {
  if (item.status === null) return html`<span class="missing">${wording.none}</span>`;
  if (item.percent === null) return html`<span class="missing">${wording.noPercent}</span>`;
  return html`<progress max="100" value="${item.percent}" aria-hidden="true"></progress> <span>${item.percent}%</span>`;
}

/** 节点 2/3 滞后; nothing for an item without milestones. */
function paceView({ milestones = [], status }: Item, today: string, wording: Wording): Html | '' {
  const pace = status === 'done' ? null : paceOf(milestones, today);
  if (pace === null) return '';
  return html`<small class="pace ${pace.state}"
    >${wording.milestones(pace.reached, pace.total)} ${wording.pace[pace.state]}</small
  >`;
}

const countsOf = (items: readonly Item[], today: string) => ({
  items: items.length,
  overdue: items.filter((item) => isOverdue(item, today)).length,
  notReported: items.filter((item) => item.status === null).length,
});

const recurrenceOf = (item: Item, wording: Wording): string | undefined =>
  item.recurrence === null ? undefined : wording.recurrence[item.recurrence];

function isOverdue(item: Item, today: string): boolean {
  const { due } = item;
  return due !== null && due < today && item.status !== 'done';
}
