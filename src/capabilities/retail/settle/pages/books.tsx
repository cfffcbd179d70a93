// The trial balance of a payer's books.
import type { Rupiah } from '../../../../kernel/rupiah.ts';
import { formatRupiah } from '../../../../kernel/rupiah.ts';
import { DataTable } from '../../../../web/tables.tsx';
import type { View } from '../../../../web/view.ts';
import { MitraFrame } from '../../../partners/index.ts';
import type { OpenPartner } from '../../../partners/index.ts';
import type { Balance } from '../store/ledger.ts';
import { words } from '../words/payer.ts';

/** `maker:id` and the like in words. */
export type NamedBalance = Balance & { readonly name: string };

export const BooksPage = (props: { view: View; partner: OpenPartner; rows: readonly NamedBalance[] }) => {
  const { view, partner, rows } = props;
  const say = words[view.lang];
  const sum = (side: 'debit' | 'credit') => rows.reduce((all, row) => all + row[side], 0n) as Rupiah;
  const [debit, credit] = [sum('debit'), sum('credit')];
  const all = rows.length === 0 ? [] : [...rows, { account: 'total', name: say.total, debit, credit }];
  return (
    <MitraFrame view={view} partner={partner} at="settle" title={say.books} lead={say.booksLead}>
      <DataTable
        caption={say.books}
        quiet
        rows={all}
        rowKey={(row) => row.account.replace(':', '-')}
        empty={say.noBooks}
        rowMarked={(row) => row.account === 'total'}
        columns={[
          { key: 'account', head: say.account, cell: (row) => row.name },
          { key: 'debit', head: say.debit, numeric: true, cell: (row) => formatRupiah(row.debit) },
          { key: 'credit', head: say.credit, numeric: true, cell: (row) => formatRupiah(row.credit) },
          {
            key: 'balance',
            head: say.balance,
            numeric: true,
            cell: (row) => formatRupiah(row.debit - row.credit),
          },
        ]}
      />
    </MitraFrame>
  );
};
