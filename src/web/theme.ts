// The colours by role, light and dark; the stylesheet and the contrast test read the same table.

export const light = {
  paper: '#fdfbf5',
  card: '#ffffff',
  line: '#e3e0d4',
  edge: '#7d8882',
  ink: '#12211d',
  soft: '#53605a',
  green: '#12584a',
  deep: '#0c3f36',
  'on-deep': '#ffffff',
  'deep-soft': '#cfe0d8',
  mint: '#e9f1ea',
  'on-mint': '#12453a',
  honey: '#f2a71b',
  'on-honey': '#221600',
  'honey-soft': '#fdeccb',
  'on-honey-soft': '#643f00',
  red: '#b3341f',
  'red-soft': '#fbe3dd',
  'on-red-soft': '#8a2413',
  'blue-soft': '#e2ecf8',
  'on-blue-soft': '#16497f',
  marked: '#fff8e6',
  q1: '#e4efe6',
  q2: '#bedcc6',
  q3: '#86b897',
  q4: '#2f7d63',
  q5: '#12584a',
  'on-q1': '#12211d',
  'on-q2': '#12211d',
  'on-q3': '#12211d',
  'on-q4': '#ffffff',
  'on-q5': '#ffffff',
} as const;

export type Role = keyof typeof light;

export const dark: Record<Role, string> = {
  paper: '#0c1613',
  card: '#13201c',
  line: '#2b3b36',
  edge: '#74857e',
  ink: '#eef2ec',
  soft: '#a9b8b1',
  green: '#86d0b5',
  deep: '#0f4439',
  'on-deep': '#ffffff',
  'deep-soft': '#bfd8cd',
  mint: '#1b312a',
  'on-mint': '#c4e6d6',
  honey: '#f2a71b',
  'on-honey': '#221600',
  'honey-soft': '#3d2d0a',
  'on-honey-soft': '#fbd78e',
  red: '#ff9a85',
  'red-soft': '#47190f',
  'on-red-soft': '#ffc3b5',
  'blue-soft': '#142c49',
  'on-blue-soft': '#b5d4f8',
  marked: '#262310',
  q1: '#1a2f29',
  q2: '#24493e',
  q3: '#2f6655',
  q4: '#5fae92',
  q5: '#a5e0c8',
  'on-q1': '#eef2ec',
  'on-q2': '#eef2ec',
  'on-q3': '#ffffff',
  'on-q4': '#06241c',
  'on-q5': '#06241c',
};

/** Every pair that meets on a page, with the least contrast it needs (text 4.5, edges of controls 3). */
export const pairs: readonly (readonly [front: Role, back: Role, least: number])[] = [
  ...(['ink', 'soft', 'green', 'red'] as const).flatMap((front) =>
    (['paper', 'card'] as const).map((back) => [front, back, 4.5] as const),
  ),
  ['ink', 'mint', 4.5],
  ['ink', 'marked', 4.5],
  ['soft', 'marked', 4.5],
  ['green', 'marked', 4.5],
  ['green', 'mint', 4.5],
  ['soft', 'mint', 4.5],
  ['on-deep', 'deep', 4.5],
  ['deep-soft', 'deep', 4.5],
  ['honey', 'deep', 4.5],
  ['on-mint', 'mint', 4.5],
  ['on-honey', 'honey', 4.5],
  ['on-honey-soft', 'honey-soft', 4.5],
  ['on-red-soft', 'red-soft', 4.5],
  ['on-blue-soft', 'blue-soft', 4.5],
  ['edge', 'paper', 3],
  ['edge', 'card', 3],
  ['green', 'paper', 3],
  ...([1, 2, 3, 4, 5] as const).map((step) => [`on-q${step}`, `q${step}`, 4.5] as const),
];

const variables = (roles: Record<Role, string>): string =>
  Object.entries(roles)
    .map(([role, colour]) => `--${role}:${colour}`)
    .join(';');

/** The roles as custom properties: the device decides unless html[data-theme] does. */
export const themeCss = (): string =>
  `:root{color-scheme:light;${variables(light)}}` +
  `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${variables(dark)}}}` +
  `:root[data-theme=dark]{color-scheme:dark;${variables(dark)}}` +
  `@media print{:root:root:root{color-scheme:light;${variables(paperOnly)}}}`;

/** On paper: black on white, and the map keeps its light scale. */
const paperOnly: Record<Role, string> = {
  ...light,
  paper: '#ffffff',
  ink: '#000000',
  soft: '#333333',
  line: '#999999',
};
