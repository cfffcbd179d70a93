// Making elements: text goes in as text, never as markup; handlers are listeners, never attributes.
import arrowRight from 'lucide-static/icons/arrow-right.svg?raw';
import camera from 'lucide-static/icons/camera.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import chevronLeft from 'lucide-static/icons/chevron-left.svg?raw';
import chevronRight from 'lucide-static/icons/chevron-right.svg?raw';
import circleAlert from 'lucide-static/icons/circle-alert.svg?raw';
import circleCheck from 'lucide-static/icons/circle-check.svg?raw';
import house from 'lucide-static/icons/house.svg?raw';
import inbox from 'lucide-static/icons/inbox.svg?raw';
import lock from 'lucide-static/icons/lock.svg?raw';
import mapPin from 'lucide-static/icons/map-pin.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import search from 'lucide-static/icons/search.svg?raw';
import send from 'lucide-static/icons/send.svg?raw';
import settings from 'lucide-static/icons/settings.svg?raw';
import smartphone from 'lucide-static/icons/smartphone.svg?raw';
import store from 'lucide-static/icons/store.svg?raw';
import triangleAlert from 'lucide-static/icons/triangle-alert.svg?raw';
import truck from 'lucide-static/icons/truck.svg?raw';
import wifiOff from 'lucide-static/icons/wifi-off.svg?raw';

const drawings = {
  'arrow-right': arrowRight,
  camera,
  check,
  'chevron-left': chevronLeft,
  'chevron-right': chevronRight,
  'circle-alert': circleAlert,
  'circle-check': circleCheck,
  house,
  inbox,
  lock,
  'map-pin': mapPin,
  plus,
  search,
  send,
  settings,
  smartphone,
  store,
  'triangle-alert': triangleAlert,
  truck,
  'wifi-off': wifiOff,
} as const;

export type IconName = keyof typeof drawings;
export type Child = Node | string | null | undefined | false | readonly Child[];

type Handler = { bivariant(event: Event): unknown }['bivariant'];
type Value = string | number | boolean | null | undefined | Handler;

/** `h('button.btn.main', { onclick: save }, icon('check'), say.save)`. A boolean sets or leaves out the attribute. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  name: Tag | `${Tag}.${string}`,
  props: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const [tag = 'div', ...classes] = name.split('.');
  const element = document.createElement(tag) as HTMLElementTagNameMap[Tag];
  if (classes.length > 0) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== null && value !== undefined && value !== false)
      element.setAttribute(key, String(value));
  }
  append(element, children);
  return element;
}

function append(to: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (Array.isArray(child)) append(to, child as readonly Child[]);
    else if (child)
      to.appendChild(typeof child === 'string' ? document.createTextNode(child) : (child as Node));
  }
}

const drawn = new Map<IconName, Node>();

/** A drawing beside words; it says nothing itself. */
export function icon(name: IconName, size = 20): SVGElement {
  const known =
    drawn.get(name) ?? new DOMParser().parseFromString(drawings[name], 'image/svg+xml').documentElement;
  drawn.set(name, known);
  const svg = document.importNode(known, true) as unknown as SVGElement;
  for (const [key, value] of Object.entries({
    width: size,
    height: size,
    class: 'icon',
    'aria-hidden': 'true',
  }))
    svg.setAttribute(key, String(value));
  return svg;
}

const bars = [
  ['m1', 1, 18, 10],
  ['m2', 11.5, 10, 18],
  ['m3', 22, 2, 26],
] as const;

/** The mark: three rising bars. */
export function mark(size = 30): SVGElement {
  const name = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(name, 'svg');
  const set = (on: Element, all: Record<string, string | number>) => {
    for (const [key, value] of Object.entries(all)) on.setAttribute(key, String(value));
  };
  set(svg, { class: 'mark', width: size, height: size, viewBox: '0 0 30 30', 'aria-hidden': 'true' });
  for (const [kind, x, y, height] of bars) {
    const bar = document.createElementNS(name, 'rect');
    set(bar, { class: kind, x, y, width: 7, height, rx: 2 });
    svg.appendChild(bar);
  }
  return svg;
}
