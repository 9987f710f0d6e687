import { shortened } from './shorten.ts';

/** What an answered tap may say at the top of the screen. */
const MOST = 200;

/** Words for the answer to a tap: plain text, for nothing is marked up there. */
export const toast = (text: string): string => shortened(text, MOST);
