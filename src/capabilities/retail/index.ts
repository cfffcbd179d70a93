// The door of selling through shops: curation, placement, goods, sales and what makers are owed.
export { hearErased } from './forget.ts';
export { moveOutlet } from './placement/door.ts';
export { routes } from './routes.ts';
export { postLines } from './sales/door.ts';
export { payStatement, sayOfPayment, sayOfStatement, settleMonth } from './settle/door.ts';
