// Why a file cannot be read as rows, as data; inside the readers it travels as one private error.

export type ReadingCode =
  | 'empty-file'
  | 'not-a-spreadsheet'
  | 'old-excel'
  | 'binary-excel'
  | 'open-document'
  | 'web-page'
  | 'encrypted'
  | 'too-big-inside'
  | 'unsafe-xml'
  | 'cell-too-long'
  | 'too-many-columns'
  | 'too-many-rows'
  | 'too-many-sheets'
  | 'too-many-texts'
  | 'truncated'
  | 'damaged';

/** `at` says where reading stopped, when that is known. */
export type ReadingRefusal = {
  readonly refused: ReadingCode;
  readonly at?: { readonly sheet: string; readonly row: number };
};

/** Ends reading from any depth; `readSheets` turns it into a refusal, so nobody outside sees it. */
export class Unreadable extends Error {
  readonly code: ReadingCode;
  constructor(code: ReadingCode) {
    super(code);
    this.name = 'Unreadable';
    this.code = code;
  }
}
