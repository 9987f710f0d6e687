import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import type { Action } from '../../../domain/reply.ts';
import { callbackData } from './callback-data.ts';
import { columnsOf } from './graphemes.ts';
import { narrowed } from './shorten.ts';

/** Telegram takes no more. */
const MOST = 100;

/** What a button over the width of a message shows on a phone. */
const LABEL = { columns: 40, units: 64 };

/** Two buttons stand in a row where neither is wider. */
const HALF = 16;

/** The buttons of a reply that is kept as a row of the outbox; `null` where it has none. */
export function keyboardOf(actions: readonly Action[], rowId: string): InlineKeyboardMarkup | null {
  if (actions.length === 0) return null;
  const buttons = actions.slice(0, MOST).map(({ label }, i) => ({
    text: narrowed(label, LABEL),
    callback_data: callbackData(rowId, i),
  }));
  return { inline_keyboard: inRows(buttons) };
}

function inRows(buttons: readonly Button[]): InlineKeyboardButton[][] {
  return buttons.reduce<Button[][]>((rows, button) => {
    const last = rows.at(-1);
    if (last?.length === 1 && [...last, button].every(isNarrow)) last.push(button);
    else rows.push([button]);
    return rows;
  }, []);
}

type Button = InlineKeyboardButton.CallbackButton;

const isNarrow = ({ text }: Button): boolean => columnsOf(text) <= HALF;
