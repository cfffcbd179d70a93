// The ladder in words: the policy in force as stairs, how many stand on each rung, and its earlier versions.
import type { Route } from '../../platform/http/index.ts';

export const routes: readonly Route[] = [];
