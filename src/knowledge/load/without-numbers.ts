import { together, withoutPersonalData, type Hidden, type PersonalKind } from '../../domain/text/mask.ts';
import type { Sheet } from '../reader.ts';
import type { SheetsOfKind } from './sort-sheets.ts';

/**
 * The sheets of a ledger without the numbers of persons in their cells, which are kept of reports neither; a finding says how many there were.
 * What a plan prints is published, and a roster's accounts are how its people are known.
 */
export const withoutNumbers = (sorted: SheetsOfKind): SheetsOfKind =>
  sorted.kind === 'ledger' ? { ...sorted, sheets: sorted.sheets.map(blotted) } : sorted;

function blotted(sheet: Sheet): Sheet {
  let hidden: Hidden = {};
  const clean = (cell: string): string => {
    const masked = withoutPersonalData(cell);
    // Of all cells of a long ledger at once there would be more than a function takes.
    if (masked.text !== cell) hidden = together(hidden, masked.hidden);
    return masked.text;
  };
  const rows = sheet.rows.map((row) => row.map(clean));
  const told = toldOf(hidden);
  if (told === '') return sheet;
  const message = `${sheet.label}：已隐去${told}，系统不留存个人信息 (numbers of persons are not kept)`;
  const findings = sheet.findings.map((finding) => ({
    ...finding,
    value: clean(finding.value),
    message: clean(finding.message),
  }));
  return { ...sheet, rows, findings: [...findings, { file: sheet.label, line: 1, column: null, value: '', message }] };
}

const names: Readonly<Record<PersonalKind, string>> = {
  identity: '身份证号',
  mobile: '手机号',
  landline: '电话号码',
  'bank-card': '银行卡号',
  plate: '车牌号',
  passport: '护照号',
};

const toldOf = (hidden: Hidden): string =>
  Object.entries(hidden)
    .map(([kind, count]) => `${String(count)}个${names[kind as PersonalKind]}`)
    .join('、');
