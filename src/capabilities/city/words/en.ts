// Setting a city up, in English.
import { formatCount } from '../../../kernel/number.ts';
import type { Words } from './id.ts';

const n = (value: number) => formatCount(value, 'en');

export const en: Words = {
  setup: {
    title: 'Setting up the city',
    lead: 'From an empty city to the first list of enterprises. Each step is ticked by the data itself, not by hand.',
    progress: 'Steps done',
    done: 'Done',
    open: 'Not yet',
    allDone: 'Every step is done',
    allDoneText: 'This city is ready for work. The page stays, to change the logo or load a newer KBLI.',
    list: 'Steps of setting up',
    next: 'Next step',
    ofSteps: (done, all) => `${done} of ${all} steps of setting up the city are done.`,
    go: 'Open the set-up',
    filled: 'Areas and policy are complete.',
  },
  steps: {
    areas: {
      title: 'Areas',
      open: 'Kecamatan and kelurahan are not yet loaded from the national list.',
      done: (kecamatan, kelurahan, aliases) =>
        `${n(kecamatan)} kecamatan, ${n(kelurahan)} kelurahan, ${n(aliases)} other ${aliases === 1 ? 'name' : 'names'}.`,
      act: 'Load the areas',
      see: 'See the areas',
    },
    policy: {
      title: 'Policy of the rungs',
      open: 'There is no policy yet, so no enterprise stands on a rung.',
      done: (version, day) => `Version ${version}, in force since ${day}.`,
      act: 'Adopt the first policy',
    },
    factor: {
      title: 'Second factor of administrators',
      open: (unguarded, all) =>
        `${n(unguarded)} of ${n(all)} administrators ${unguarded === 1 ? 'has' : 'have'} not enrolled. They are asked to at the next sign-in.`,
      done: (all) => (all === 1 ? 'On for the administrator.' : `On for all ${n(all)} administrators.`),
      act: 'See administrators',
    },
    logo: {
      title: "The city's logo",
      open: 'Without a logo the pages carry the mark of Naik Kelas alone.',
      done: 'Stands at the head of every page.',
      act: 'Upload a logo',
      change: 'Change the logo',
    },
    kbli: {
      title: 'Full KBLI list',
      open: 'A short list of common kinds of business is there. The full list of BPS makes every code known.',
      done: (editions) => `Loaded: ${editions}.`,
      act: 'Load the KBLI',
      change: 'Load another edition',
    },
    officer: {
      title: 'First officer',
      open: 'No officer of an RT, kelurahan or kecamatan can sign in yet.',
      done: (officers) => `${n(officers)} field ${officers === 1 ? 'officer' : 'officers'} can sign in.`,
      act: 'Add an officer',
    },
    import: {
      title: 'First import',
      openNoStaff:
        'Lists of enterprises are imported by agency staff. There is no staff account yet, and an administrator sees no data of enterprises.',
      open: 'Waiting for agency staff: menu Import files, upload, check, accept.',
      done: (enterprises) => `${n(enterprises)} active enterprises in the latest number.`,
      doneNoNumber: 'The first list is accepted; its number will be published shortly.',
      act: 'Add agency staff',
    },
  },
  logo: {
    title: "The city's logo",
    lead: 'Stands at the head of the front page and of every working page.',
    now: 'Logo now',
    nowAlt: (city) => `Logo of ${city}`,
    facts: (width, height, day) => `${width} × ${height} pixels, since ${day}.`,
    none: 'No logo yet. The pages carry the mark of Naik Kelas.',
    field: 'Picture file',
    hint: 'PNG, JPEG or WebP, 200 KB at most, the shorter side at least 64 pixels. A transparent background is fine.',
    send: 'Save the logo',
    remove: 'Remove the logo',
    removeTitle: 'Remove this logo',
    removeText: 'The pages go back to the mark of Naik Kelas. A logo can be uploaded again at any time.',
    saved: 'The logo is saved and shown.',
    removed: 'The logo is removed.',
  },
  kbli: {
    title: 'KBLI list',
    lead: 'The Indonesian classification of business activities: codes of five digits with titles, by edition. Shared by all cities of this database.',
    loaded: 'Editions loaded',
    edition: 'Edition',
    kinds: 'Kinds of business',
    none: 'No full edition yet. The short list that comes along (edition 2020, kinds common among UMKM) is used.',
    load: 'Load from a file',
    editionField: 'Year of the edition',
    editionHint: 'For example 2020 or 2025. The same edition is replaced, other editions stay.',
    field: 'CSV file',
    hint: 'First column the code; the column "title" or "judul" (or the last) the title. From Excel: Save as, CSV. 2 MB at most.',
    send: 'Check first',
    tryTitle: (edition) => `Check KBLI ${edition}`,
    tryLead: (file) => `From ${file}. Nothing has changed yet.`,
    wouldLoad: (codes, edition) => `${n(codes)} kinds of business of edition ${edition} would be loaded`,
    fresh: 'New',
    renamed: 'Title changed',
    same: 'Unchanged',
    gone: 'Gone',
    goneNote: 'there now, not in the file',
    skipped: 'Left out',
    skippedNote: 'heading and groups, not five digits',
    goneWarn: (gone) =>
      `${n(gone)} ${gone === 1 ? 'code that is there now would lose its title' : 'codes that are there now would lose their titles'}. Make sure that the file is complete and the edition right.`,
    sample: 'First rows as they were read',
    code: 'Code',
    titleOf: 'Title',
    accept: 'Load now',
    cancel: 'Cancel',
    done: (codes, edition) => `KBLI ${edition} is loaded: ${n(codes)} kinds of business.`,
  },
  refused: {
    'nothing-missing': 'Areas and policy are complete; there is nothing to load.',
    'unknown-city': 'The national list has no such city, so its areas cannot be loaded.',
    'logo-missing': 'Choose the picture file first.',
    'logo-too-large': 'This picture is over 200 KB. Make it smaller, say 400 pixels, and upload it again.',
    'logo-svg':
      'SVG is not taken, because it can carry a program inside. Save the same picture as PNG and upload that.',
    'logo-not-a-picture':
      'This file is no PNG, JPEG or WebP picture, whatever its name. Choose the right picture.',
    'logo-damaged': 'This picture is damaged or cut short. Open it, save it anew, and upload it again.',
    'logo-size': (width, height) =>
      `This picture has ${width} × ${height} pixels. The shorter side must have at least 64, the longer at most 2000 and at most four times the shorter.`,
    'logo-none': 'There is no logo to remove.',
    'not-a-form': 'The form could not be read. Reload the page, choose the file, and send it again.',
    'cut-short': 'The connection broke before the file was whole. Nothing was stored; send it again.',
    'too-many-files': 'Send one file only.',
    'too-large': 'This file is too large.',
    'kbli-missing': 'Choose the csv file first; an empty file cannot be loaded.',
    'kbli-too-large': 'This file is over 2 MB; an edition of the KBLI is far smaller. Check the file.',
    'kbli-spreadsheet':
      'This is an Excel file. Open it in Excel, choose Save as, type CSV (UTF-8), and upload the csv.',
    'kbli-not-text':
      'This file is no csv that can be read. Each row must hold a code and a title, with a comma or semicolon between.',
    'draft-gone':
      'What was checked here is loaded already, or a newer check took its place. Upload the file again if it is still needed.',
  },
};
