// The city's own picture for what is printed. The room that keeps it stands above the rooms that print, so it is handed down.
import type { City } from '../db/index.ts';
import { printable } from './picture.ts';

/** As it was given, of whatever format; null for a city without one. */
type PictureOf = (city: City) => Promise<Uint8Array | null>;

let held: PictureOf | null = null;

/** Said once at start by the table of contents. */
export const printLogosOf = (pictureOf: PictureOf): void => {
  held = pictureOf;
};

/** As a template reads it; null for a city without one, or whose picture cannot be drawn. */
export async function logoFor(city: City): Promise<readonly number[] | null> {
  const picture = held && (await held(city));
  return picture && printable(picture);
}
