// `bench`: measures this program on this machine, each figure beside what it is compared with.
import { benchNames, runBenches, serveBarePage } from '../../bench/index.ts';
import type { Figure, Report } from '../../bench/index.ts';
import { benchDuplicates } from './bench-duplicates.ts';
import { Misused } from './verb.ts';
import type { Verb } from './verb.ts';

const columns = ['', 'name', 'value', 'unit', 'goal', 'beside'] as const;

const line = ({ name, value, unit, goal, ok, beside }: Figure): readonly string[] => [
  ok ? 'ok' : 'MISS',
  name,
  String(value),
  unit,
  goal,
  `${beside.value} ${beside.name}`,
];

function tableOf({ machine, figures }: Report): string {
  const rows = [columns, ...figures.map(line)];
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const shown = rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const { cpu, cores, memoryGiB, node, postgres } = machine;
  return [
    `${cpu}, ${cores} cores, ${memoryGiB} GiB, Node ${node}, PostgreSQL ${postgres}`,
    '',
    ...shown,
  ].join('\n');
}

export const bench: Verb = {
  name: 'bench',
  usage:
    'bench [NAME...] [--all] | bench duplicates --records FILE.csv [--truth PAIRS.csv] --fields id=COL,name=COL+COL,...',
  about: {
    id: 'Mengukur program ini di komputer ini, di folder sementara miliknya sendiri. --all juga yang lama; duplicates: data ganda di file mana pun.',
    en: 'Measures this program on this machine, in a scratch folder of its own. --all includes the long ones; duplicates: the duplicates of any file.',
  },
  // The last one is for itself: the page that the front page is compared with, as a server of its own.
  options: {
    all: { type: 'boolean' },
    'serve-bare-page': { type: 'boolean' },
    records: { type: 'string' },
    truth: { type: 'string' },
    fields: { type: 'string' },
  },
  async alone({ values, words, say, lang }) {
    if (values['serve-bare-page'] === true) {
      await serveBarePage();
      return { json: [], text: '' };
    }
    if (words[0] === 'duplicates') return benchDuplicates({ values, lang });
    const unknown = words.filter((name) => !benchNames.includes(name));
    if (unknown.length > 0) throw new Misused(`bench ${unknown.join(' ')}: ${benchNames.join(', ')}`);
    const report = await runBenches({ names: words, all: values['all'] === true }, say);
    return { json: report.figures, text: tableOf(report) };
  },
  run: () => Promise.reject(new Misused('bench')),
};
