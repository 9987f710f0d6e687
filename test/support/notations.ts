/** Who does a piece of work, and by when. */
export interface Duty {
  readonly lead: readonly string[];
  readonly participants: readonly string[];
  readonly due: string | null;
}

/** The paragraphs of a piece of work with its duty, in one of the ways in which plans write it. */
export type Notation = (work: string, duty: Duty) => readonly string[];

const list = (units: readonly string[]): string => units.join('、');
const when = (units: readonly string[], words: string): string => (units.length === 0 ? '' : words);
const all = ({ lead, participants }: Duty): string => list([...lead, ...participants]);

/** Every notation names all units of the duty; those that name no lead say that all are responsible. */
export const notations: readonly [Notation, ...Notation[]] = [
  (work, { lead, participants, due }) => [
    `${work}。（${list(lead)}牵头${when(participants, `，${list(participants)}参与`)}${due === null ? '' : `，${due}完成`}）`,
  ],
  (work, { lead, participants, due }) => [
    `${work}（牵头单位：${list(lead)}${when(participants, `；配合单位：${list(participants)}`)}${due === null ? '' : `；完成时限：${due}`}）。`,
  ],
  (work, duty) => [`${work}。（责任单位：${all(duty)}${duty.due === null ? '' : `；完成时限：${duty.due}`}）`],
  (work, duty) => [`${work}。（${all(duty)}按职责分工负责）`],
  (work, { lead, participants, due }) => [
    `${work}。`,
    `牵头单位：${list(lead)}`,
    ...(participants.length === 0 ? [] : [`配合单位：${list(participants)}`]),
    ...(due === null ? [] : [`完成时限：${due}`]),
  ],
  (work, { lead, participants }) => [
    `${work}。`,
    `（牵头单位：${list(lead)}${when(participants, `；参与单位：${list(participants)}`)}）`,
  ],
  (work, { lead, participants, due }) => [
    `${work}，${due === null ? '' : `${due}完成。`}由${list(lead)}牵头${when(participants, `，会同${list(participants)}`)}负责。`,
  ],
  (work, duty) => [`${work}。责任单位：${all(duty)}`],
];
