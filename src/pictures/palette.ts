import type { Standings } from '../domain/charts.ts';

/** How an area is filled. Neither colour nor pattern says anything alone: the figure stands beside it. */
export interface Fill {
  readonly colour: string;
  readonly stripes?: 'rising' | 'dense';
}

export const ink = '#1A1A1A';
export const softInk = '#4D4D4D';
export const paper = '#FFFFFF';
export const track = '#E8E8E8';

/** After Okabe and Ito, whose colours stay apart with every kind of colour vision (Color Universal Design, 2008). */
const blue = '#0072B2';
const sky = '#7CC4EE';
const vermilion = '#D55E00';
const yellow = '#F0E442';

export type State = Exclude<keyof Standings, 'name'>;

export const stateFills: Readonly<Record<State, Fill>> = {
  done: { colour: blue },
  moving: { colour: sky },
  blocked: { colour: vermilion, stripes: 'rising' },
  waiting: { colour: yellow },
  silent: { colour: paper, stripes: 'dense' },
};

export const inTime: Fill = { colour: blue };
export const behindTime: Fill = { colour: vermilion, stripes: 'rising' };

/** Few, more and most; what is written on each. */
export const levels = [
  { colour: '#D3E9F7', ink },
  { colour: sky, ink },
  { colour: blue, ink: paper },
] as const;

export const dayOff = '#D0D0D0';
