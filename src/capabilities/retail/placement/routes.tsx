// HTTP of placements: lists, placing, one placement, the agency's bounds and flags, the owner's page, the check of a sheet.
import type { Route } from '../../../platform/http/index.ts';
import { routes as agency } from './routes/agency.tsx';
import { routes as list } from './routes/list.tsx';
import { routes as one } from './routes/one.tsx';
import { routes as own } from './routes/own.tsx';
import { routes as place } from './routes/place.tsx';

export const routes: readonly Route[] = [...list, ...place, ...one, ...agency, ...own];
