// The door of the regions: the city's areas, what people call them, where they lie on the tile map.
export { loadAreas } from './actions.ts';
export { citiesNamed, isKnownCode } from './national.ts';
export { zoneOf } from './known.ts';
export { placesOf } from './places.ts';
export type { Places } from './places.ts';
export { routes } from './routes.tsx';
export { listAliases, listAreas } from './store.ts';
export type { Area } from './store.ts';
export { area } from './tables.ts';
