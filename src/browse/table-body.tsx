import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { eventAt } from '../data/dataset.ts';
import { SORTS, type Sort } from '../data/table-rows.ts';
import { machineDate } from '../model/machine-date.ts';
import { type EventId, type PolicyEvent, isHollow } from '../model/policy-event.ts';
import { localeOf, pickedLang } from '../model/text.ts';
import { useApp, useWords } from './app-context.ts';
import { CategoryIcon } from './icons.tsx';
import { goToEvent } from './moves.ts';
import { type RowText, useRowText } from './table-cells.ts';
import { TABLE_ROLES } from './table-roles.ts';

/** Heights to begin with of what has not been drawn yet, pixels. */
const ROW_HEIGHT = 46;

interface TableBodyProps {
  /** Its heading, and how many events it has; null where rows are not grouped. */
  readonly year: number | null;
  readonly count: number;
  readonly rows: Int32Array;
  /** The selected event where it is one of these. */
  readonly selected: EventId | null;
  /** Address of the present view, to which an event is added. */
  readonly base: string;
}

/** Rows that belong together, a year or a stretch of another order. Those out of sight wait undrawn. */
export const TableBody = memo(function TableBody(props: TableBodyProps) {
  const { year, count, rows, selected, base } = props;
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { dates } = useWords();
  const textOf = useRowText();
  const height = { containIntrinsicBlockSize: `auto ${rows.length * ROW_HEIGHT}px` };
  return (
    <tbody {...TABLE_ROLES.group} style={height}>
      {year !== null && (
        <tr {...TABLE_ROLES.row} className="year-row">
          <th {...TABLE_ROLES.rowHead} scope="rowgroup" colSpan={SORTS.length}>
            {dates.year(year)} <span className="quiet">{t('eventsInWindow', { count })}</span>
          </th>
        </tr>
      )}
      {Array.from(rows, (index) => {
        const event = eventAt(dataset, index);
        return event === undefined ? null : (
          <EventRow
            key={event.id}
            event={event}
            text={textOf(event)}
            current={event.id === selected}
            href={`?${base}&event=${encodeURIComponent(event.id)}`}
          />
        );
      })}
    </tbody>
  );
});

interface EventRowProps {
  readonly event: PolicyEvent;
  readonly text: RowText;
  readonly current: boolean;
  readonly href: string;
}

function EventRow({ event, text, current, href }: EventRowProps) {
  return (
    <tr {...TABLE_ROLES.row} data-current={current}>
      {SORTS.map((column) => (
        <td key={column} {...TABLE_ROLES.cell} data-column={column} data-value={text[column]}>
          <Cell column={column} event={event} text={text} current={current} href={href} />
        </td>
      ))}
    </tr>
  );
}

function Cell({ column, ...row }: EventRowProps & { readonly column: Sort }) {
  const { event, text } = row;
  switch (column) {
    case 'date':
      return <time dateTime={machineDate(event.date) ?? undefined}>{text.date}</time>;
    case 'title':
      return <TitleLink {...row} />;
    case 'category':
      return (
        <>
          <CategoryIcon category={event.category} hollow={isHollow(event)} />
          <span>{text.category}</span>
        </>
      );
    default:
      return text[column];
  }
}

/** A real link: a plain press opens the event here, any other does what the browser does with links. */
function TitleLink({ event, text, current, href }: EventRowProps) {
  const { store } = useApp();
  const { lang } = useWords();
  return (
    <a
      href={href}
      lang={localeOf(pickedLang(event.title, lang))}
      aria-current={current ? 'true' : undefined}
      onClick={(click) => {
        const { button, ctrlKey, metaKey, shiftKey, altKey } = click;
        if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return;
        click.preventDefault();
        goToEvent(store, event);
      }}
    >
      {text.title}
    </a>
  );
}
