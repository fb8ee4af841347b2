import { useTranslation } from 'react-i18next';
import { MOST_TITLES, SORTS, type Sort, type TableOrder } from '../data/table-rows.ts';
import { TABLE_ROLES } from './table-roles.ts';

interface OrderProps {
  readonly order: TableOrder;
  /** How many rows there are to sort. */
  readonly count: number;
  readonly onOrder: (order: TableOrder) => void;
}

/** The heads of the columns: a press sorts, a second one turns the order round. */
export function TableHead({ order, count, onOrder }: OrderProps) {
  const { t } = useTranslation();
  return (
    <thead {...TABLE_ROLES.group}>
      <tr {...TABLE_ROLES.row}>
        {SORTS.map((column) => {
          const current = order.by === column;
          const direction = order.descending ? 'descending' : 'ascending';
          const disabled = !canSort(column, count);
          return (
            <th
              key={column}
              {...TABLE_ROLES.columnHead}
              scope="col"
              data-column={column}
              aria-sort={current ? direction : 'none'}
            >
              <button
                type="button"
                aria-disabled={disabled}
                title={disabled ? t('table.tooManyTitles', { count: MOST_TITLES }) : undefined}
                onClick={() => {
                  if (disabled) return;
                  onOrder({ by: column, descending: current && !order.descending });
                }}
              >
                {t(`table.column.${column}`)}
                <span aria-hidden="true" className="sort-sign">
                  {current && (order.descending ? '▼' : '▲')}
                </span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** The same for a phone, where the columns have no heads. */
export function SortSelect({ order, count, onOrder }: OrderProps) {
  const { t } = useTranslation();
  return (
    <div className="sort-select">
      <label>
        <span>{t('table.sortBy')}</span>
        <select
          value={order.by}
          onChange={(event) => {
            const by = SORTS.find((each) => each === event.target.value);
            if (by !== undefined) onOrder({ by, descending: false });
          }}
        >
          {SORTS.map((column) => (
            <option key={column} value={column} disabled={!canSort(column, count)}>
              {t(`table.column.${column}`)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="button"
        aria-pressed={order.descending}
        aria-label={t('table.reverse')}
        title={t('table.reverse')}
        onClick={() => onOrder({ ...order, descending: !order.descending })}
      >
        <span aria-hidden="true">{order.descending ? '▼' : '▲'}</span>
      </button>
    </div>
  );
}

function canSort(column: Sort, count: number): boolean {
  return column !== 'title' || count <= MOST_TITLES;
}
