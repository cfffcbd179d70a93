// The drawings used beside words, taken from lucide when the server is built.
import arrowRight from 'lucide-static/icons/arrow-right.svg?raw';
import arrowUpRight from 'lucide-static/icons/arrow-up-right.svg?raw';
import badgeCheck from 'lucide-static/icons/badge-check.svg?raw';
import bell from 'lucide-static/icons/bell.svg?raw';
import camera from 'lucide-static/icons/camera.svg?raw';
import calendar from 'lucide-static/icons/calendar.svg?raw';
import chartColumn from 'lucide-static/icons/chart-column.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import chevronDown from 'lucide-static/icons/chevron-down.svg?raw';
import chevronLeft from 'lucide-static/icons/chevron-left.svg?raw';
import chevronRight from 'lucide-static/icons/chevron-right.svg?raw';
import circleAlert from 'lucide-static/icons/circle-alert.svg?raw';
import circleCheck from 'lucide-static/icons/circle-check.svg?raw';
import clock from 'lucide-static/icons/clock.svg?raw';
import coins from 'lucide-static/icons/coins.svg?raw';
import copy from 'lucide-static/icons/copy.svg?raw';
import download from 'lucide-static/icons/download.svg?raw';
import externalLink from 'lucide-static/icons/external-link.svg?raw';
import eye from 'lucide-static/icons/eye.svg?raw';
import fileSpreadsheet from 'lucide-static/icons/file-spreadsheet.svg?raw';
import fileText from 'lucide-static/icons/file-text.svg?raw';
import funnel from 'lucide-static/icons/funnel.svg?raw';
import gitMerge from 'lucide-static/icons/git-merge.svg?raw';
import handHelping from 'lucide-static/icons/hand-helping.svg?raw';
import history from 'lucide-static/icons/history.svg?raw';
import house from 'lucide-static/icons/house.svg?raw';
import inbox from 'lucide-static/icons/inbox.svg?raw';
import info from 'lucide-static/icons/info.svg?raw';
import keyRound from 'lucide-static/icons/key-round.svg?raw';
import landmark from 'lucide-static/icons/landmark.svg?raw';
import languages from 'lucide-static/icons/languages.svg?raw';
import layers from 'lucide-static/icons/layers.svg?raw';
import list from 'lucide-static/icons/list.svg?raw';
import lock from 'lucide-static/icons/lock.svg?raw';
import logOut from 'lucide-static/icons/log-out.svg?raw';
import map from 'lucide-static/icons/map.svg?raw';
import mapPin from 'lucide-static/icons/map-pin.svg?raw';
import menu from 'lucide-static/icons/menu.svg?raw';
import minus from 'lucide-static/icons/minus.svg?raw';
import parcel from 'lucide-static/icons/package.svg?raw';
import pencil from 'lucide-static/icons/pencil.svg?raw';
import phone from 'lucide-static/icons/phone.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import printer from 'lucide-static/icons/printer.svg?raw';
import scale from 'lucide-static/icons/scale.svg?raw';
import search from 'lucide-static/icons/search.svg?raw';
import settings from 'lucide-static/icons/settings.svg?raw';
import shield from 'lucide-static/icons/shield.svg?raw';
import sprout from 'lucide-static/icons/sprout.svg?raw';
import store from 'lucide-static/icons/store.svg?raw';
import trash2 from 'lucide-static/icons/trash-2.svg?raw';
import triangleAlert from 'lucide-static/icons/triangle-alert.svg?raw';
import undo2 from 'lucide-static/icons/undo-2.svg?raw';
import upload from 'lucide-static/icons/upload.svg?raw';
import user from 'lucide-static/icons/user.svg?raw';
import users from 'lucide-static/icons/users.svg?raw';
import x from 'lucide-static/icons/x.svg?raw';
import { raw } from 'hono/html';

const drawings = {
  'arrow-right': arrowRight,
  'arrow-up-right': arrowUpRight,
  'badge-check': badgeCheck,
  bell,
  calendar,
  'chart-column': chartColumn,
  camera,
  check,
  'chevron-down': chevronDown,
  'chevron-left': chevronLeft,
  'chevron-right': chevronRight,
  'circle-alert': circleAlert,
  'circle-check': circleCheck,
  clock,
  coins,
  copy,
  download,
  'external-link': externalLink,
  eye,
  'file-spreadsheet': fileSpreadsheet,
  'file-text': fileText,
  funnel,
  'git-merge': gitMerge,
  'hand-helping': handHelping,
  history,
  house,
  inbox,
  info,
  'key-round': keyRound,
  landmark,
  languages,
  layers,
  list,
  lock,
  'log-out': logOut,
  map,
  'map-pin': mapPin,
  menu,
  minus,
  package: parcel,
  pencil,
  phone,
  plus,
  printer,
  scale,
  search,
  settings,
  shield,
  sprout,
  store,
  'trash-2': trash2,
  'triangle-alert': triangleAlert,
  'undo-2': undo2,
  upload,
  user,
  users,
  x,
} as const;

export type IconName = keyof typeof drawings;

/** Only what stands inside the svg tag: the tag itself is ours. */
const inner = (svg: string): string =>
  svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));

const strokes = Object.fromEntries(
  Object.entries(drawings).map(([name, svg]) => [name, inner(svg).replace(/\s+/g, ' ').trim()]),
) as Record<IconName, string>;

const drawn = new Map<string, ReturnType<typeof raw>>();

/** A drawing beside words; it says nothing itself, so screen readers pass over it. Side in pixels. Written out once: a page has dozens. */
export const Icon = ({ name, size = 20 }: { name: IconName; size?: 16 | 20 | 24 | 32 }) => {
  const known = drawn.get(name + size);
  if (known) return known;
  const made = raw(
    `<svg class="icon" width="${size}" height="${size}" viewBox="0 0 24 24" aria-hidden="true">${strokes[name]}</svg>`,
  );
  drawn.set(name + size, made);
  return made;
};
