// What other floors and rooms may ask of statements: what is owed and how late, which months are closed, and settling.
export { ageing, owedTo } from './actions/ageing.ts';
export type { Aged, OwnMoney } from './actions/ageing.ts';
export { sayOfStatement } from './actions/dispute.ts';
export { payStatement, sayOfPayment } from './actions/pay.ts';
export { settleMonth } from './actions/settle.ts';
export { monthClosed } from './store/statements.ts';
