import { describe, expect, it } from 'vitest';
import type { Measure } from '../../../../src/domain/plan/plan.ts';
import { readPlan } from '../../../../src/domain/plan/read-plan.ts';

const measuresOf = (...lines: readonly string[]): readonly Measure[] =>
  readPlan({ file: 'plan.txt', text: lines.join('\n') }).measures;
/** `lead; lead (participants)` of each measure. */
const sides = (...lines: readonly string[]): readonly string[] =>
  measuresOf(...lines).map(({ lead, participants }) => `${lead.join('; ')} (${participants.join('; ')})`);
const actions = (sentence: string): readonly string[] => sides('# Flood plan', '', '## Actions', '', sentence);

describe('a sentence of an English plan', () => {
  it.each([
    [
      'The Office of Rivers and Lakes, in coordination with Port Authority, will dredge.',
      'Office of Rivers and Lakes (Port Authority)',
    ],
    [
      'The River Board, the Dike Council, and the Port Council, will dredge.',
      'River Board; Dike Council; Port Council ()',
    ],
    [
      'The River Board, in consultation with the Port Council, and in coordination with the Mayor’s Office, shall dredge.',
      'River Board (Port Council; Mayor’s Office)',
    ],
    [
      'The River Board shall, as appropriate and in consultation with heads of relevant agencies, propose a date.',
      'River Board (heads of relevant agencies)',
    ],
    [
      'The River Board will work with the Port Council, the Office of Pumps, and the Dike Council to mend the sluice.',
      'River Board (Port Council; Office of Pumps; Dike Council)',
    ],
    [
      'The River Board, supported by the Port Council, will work with towns that have mended theirs to mend the sluice.',
      'River Board (Port Council; towns that have mended theirs)',
    ],
    [
      'The Secretary of Ports (acting through the Director of the Harbour Institute (HI)), in coordination with the Director of Pumps and the heads of agencies as determined through the Rivers process, shall report.',
      'Secretary of Ports (Director of Pumps; heads of agencies)',
    ],
    ['Within 18 months of the Effective Date, or by July 1, 2026, the City will publish the map.', 'City ()'],
  ])('%s', (sentence, wanted) => {
    expect(actions(sentence)).toEqual([wanted]);
  });

  it('opens a measure of its own with each new actor', () => {
    expect(
      sides(
        '## Flood response – Implementation Plan',
        '',
        '## 2.0 Stock',
        '',
        'Each town office will count its pumps. The PMO will sum up the counts.',
      ),
    ).toEqual(['Each town office ()', 'PMO ()']);
  });

  it('goes with the sentence before where it speaks of the same actors, or of a paper', () => {
    expect(
      actions(
        'The River Board and the Port Council will meet. In addition, the councils will publish minutes. The Flood Policy will set dates.',
      ),
    ).toEqual(['River Board; Port Council ()']);
  });

  it('has the deadline that a line of its own gives below it', () => {
    const [measure] = measuresOf(
      '# Actions',
      '',
      '## Action 1',
      '',
      'The River Board will dredge.',
      '',
      'Timeline: by 30 June 2026',
    );

    expect(measure).toMatchObject({ lead: ['River Board'], dueText: 'by 30 June 2026', due: '2026-06-30' });
  });

  it('that announces a list is none where the items say who does what, and gives them its deadline', () => {
    const measures = measuresOf(
      'date: 2026-01-01',
      '',
      'Sec. 2. Reports on Dikes. (a) Within 90 days of the date of this order, heads of agencies shall submit the following reports on dikes.',
      '',
      '(i) The Secretary of Ports shall submit a report on quays.',
      '',
      '(ii) The Secretary of Lakes shall submit a report on locks.',
      '',
      '(b) The Secretary of Pumps shall count pumps.',
    );

    expect(measures.map(({ ref, lead, due }) => [ref, lead[0], due])).toEqual([
      ['§2(a)(i)', 'Secretary of Ports', '2026-04-01'],
      ['§2(a)(ii)', 'Secretary of Lakes', '2026-04-01'],
      ['§2(b)', 'Secretary of Pumps', null],
    ]);
  });
});

describe('items under a deadline', () => {
  it('begin with who does them', () => {
    expect(
      sides(
        '# Data regulation',
        '',
        'Within 30 days:',
        '- Port Director names a Data Officer',
        '- Joint meeting of the Port Council',
        '- Departments work with Data Officer to list what they hold',
        '- Data Officer has found a host',
        '- All Port datasets listed openly',
      ),
    ).toEqual(['Port Director ()', 'Departments (Data Officer)', 'Data Officer ()']);
  });
});

describe('labels on lines of their own', () => {
  it('may have their names on the lines below, broken at the width of the column', () => {
    expect(
      sides(
        'Quay repairs',
        'Repairing the quays of the inner port and',
        'the two outer ones.',
        'Lead Partners:',
        'Port Council, The Harbour Trust, Office of',
        'Quays, Dredging and Surveying Harbour',
        'Institute',
        'Pump renewal',
        'Renewing pumps that are over forty years old.',
        'Lead Partner: Office of',
        'Pumps',
        '',
        'Appendix',
      ),
    ).toEqual([
      'Port Council; The Harbour Trust; Office of Quays; Dredging and Surveying Harbour Institute ()',
      'Office of Pumps ()',
    ]);
  });

  it('may be bold, in lists', () => {
    expect(
      sides(
        '## 1. Quays',
        'Repair the quays.',
        '- **Lead:** Port Council',
        '- **Partners:** Office of Pumps',
        '- **Timeline:** 2026',
      ),
    ).toEqual(['Port Council (Office of Pumps)']);
  });
});

describe('a text that assigns nothing', () => {
  it.each([
    [
      'a report',
      [
        '# Economy of the Region',
        '## Outlook',
        'The Port Bank will likely raise rates by 2027. The Ministry of Ports reported that trade will grow by 2030. The Northern Towns will see more rain by the end of 2026. Higher fees must be met.',
      ],
    ],
    [
      'a guide',
      [
        'Guide to Mooring Permits',
        '',
        'The Port Office will answer within 30 days of receipt of the form. You must send two copies. The Port Council will send you a letter by June 2026.',
      ],
    ],
    [
      'a manual',
      [
        '# Pump Toolkit',
        '## Usage',
        'The Pump Manager will start all pumps. The API must return a token. Users must be logged in.',
        '## Roadmap',
        'The project will have plugins in 2027.',
      ],
    ],
    [
      'a speech',
      [
        'Fellow citizens, we will build a better port. The Port Council will never forget its duty. Together we shall overcome.',
      ],
    ],
  ])('is %s', (_, lines) => {
    expect(sides(...lines)).toEqual([]);
  });
});
