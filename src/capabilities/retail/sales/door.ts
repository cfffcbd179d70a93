// What other floors may ask of sales: pieces sold, the line of a payer's reports, what is missing, and posting.
export { postLines } from './actions/post.ts';
export { missingReports } from './store/months.ts';
export { lockPayer, payerLine } from './store/payer.ts';
export { soldOf } from './store/sold.ts';
