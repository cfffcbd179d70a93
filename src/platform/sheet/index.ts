// The door of sheets: lists as xlsx and csv, safe to open in a spreadsheet program.
export { answerSheet, atOnce } from './answer.ts';
export type { SheetFormat } from './answer.ts';
export type { SheetColumn } from './write.ts';
