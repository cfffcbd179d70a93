// The codes of refusals that are intake's own; files and headings have theirs (reading/words.ts, meaning/words.ts).

export type ActRefusal =
  | 'unknown-import'
  | 'not-now'
  | 'busy'
  | 'not-previewed'
  | 'not-accepted'
  | 'reason-missing'
  | 'joins-stand'
  | 'file-too-large'
  | 'too-large'
  | 'too-many-files'
  | 'cut-short'
  | 'not-a-form'
  | 'no-file'
  | 'no-area'
  | 'disk-full'
  | 'meaning-twice'
  | 'hidden';
