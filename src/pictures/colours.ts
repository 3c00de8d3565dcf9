/** The colours of a review's values. Everything a colour says stands there in words or numbers as well. */
import type { Light, ShownStatus } from '../review/board.ts';
import type { Acceptance, Stand } from '../review/events.ts';

export const ink = '#1f2328';
export const muted = '#59636e';
export const line = '#d1d9e0';

/** Told apart by people who see few colours (Okabe and Ito), beside greys. */
export const palette = {
  green: '#009e73',
  blue: '#56b4e9',
  orange: '#e69f00',
  vermilion: '#d55e00',
  purple: '#cc79a7',
  grey: '#9aa4ae',
  pale: '#dfe4e9',
} as const;

export const statusColours: Readonly<Record<ShownStatus, string>> = {
  Completed: palette.green,
  Initiated: palette.blue,
  'Not Initiated': palette.grey,
  Overdue: palette.orange,
  'Long Overdue': palette.vermilion,
  'No Longer Applicable': palette.pale,
};
export const standColours: Readonly<Record<Stand, string>> = {
  consent: palette.green,
  object: palette.vermilion,
  abstain: palette.grey,
};
export const acceptanceColours: Readonly<Record<Acceptance, string>> = {
  accepted: palette.green,
  'partially accepted': palette.blue,
  'not accepted': palette.vermilion,
  'under consideration': palette.orange,
  'not stated': palette.pale,
};
export const lightColours: Readonly<Record<Light, string>> = {
  green: '#2da44e',
  yellow: '#e3b341',
  red: '#cf222e',
};
