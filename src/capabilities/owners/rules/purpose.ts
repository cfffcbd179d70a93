// For what a list may leave as a file; its owners read it.
export const exportPurposes = ['invite', 'visit', 'papers', 'report', 'other'] as const;
export type ExportPurpose = (typeof exportPurposes)[number];

/** Whether it was said what for. */
export const isPurpose = (text: string | null): boolean => readPurpose(text) !== 'unsaid';

/** What was chosen; anything else was not said. */
export const readPurpose = (text: string | null): ExportPurpose | 'unsaid' =>
  exportPurposes.find((one) => one === text) ?? 'unsaid';
