// What other floors and rooms may ask of statements: what is owed and how late, settling, paying, objecting.
export { ageing } from './actions/ageing.ts';
export type { Aged } from './actions/ageing.ts';
export { sayOfStatement } from './actions/dispute.ts';
export { payStatement, sayOfPayment } from './actions/pay.ts';
export { settleMonth } from './actions/settle.ts';
