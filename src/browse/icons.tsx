import type { ReactNode } from 'react';
import type { Category } from '../model/category.ts';
import { cornersOf, shapeOf } from '../paint/mark-shape.ts';

/** The mark of a category as it stands on the timeline, for legends and chips. */
export function CategoryIcon({
  category,
  hollow = false,
}: {
  readonly category: Category;
  readonly hollow?: boolean;
}) {
  const shape = shapeOf(category);
  const open = hollow || shape === 'frame';
  const style = { color: `var(--${category})` };
  const paint = open
    ? { fill: 'none', stroke: 'currentColor', strokeWidth: 0.32 }
    : { fill: 'currentColor' };
  return (
    <svg className="category-icon" viewBox="-1.5 -1.5 3 3" aria-hidden="true" style={style}>
      {shape === 'circle' ? (
        <circle r={open ? 0.85 : 1} {...paint} />
      ) : (
        <polygon
          points={cornersOf(shape)
            .map(({ x, y }) => `${x},${y}`)
            .join(' ')}
          {...paint}
        />
      )}
    </svg>
  );
}

export function Glyph({ children }: { readonly children: ReactNode }) {
  return (
    <svg className="glyph" viewBox="0 0 20 20" aria-hidden="true">
      {children}
    </svg>
  );
}

export const CloseIcon = () => (
  <Glyph>
    <path d="M5 5l10 10M15 5L5 15" />
  </Glyph>
);
export const SearchIcon = () => (
  <Glyph>
    <circle cx="8.5" cy="8.5" r="5" />
    <path d="M12.2 12.2L17 17" />
  </Glyph>
);
export const ShareIcon = () => (
  <Glyph>
    <path d="M10 12.5v-9M6.5 6.5L10 3l3.5 3.5M5 10v6.5h10V10" />
  </Glyph>
);
export const DownloadIcon = () => (
  <Glyph>
    <path d="M10 3v9.5M6.5 9L10 12.5 13.5 9M3.5 13.5V17h13v-3.5" />
  </Glyph>
);
export const ExcludeIcon = () => (
  <Glyph>
    <circle cx="10" cy="10" r="6.5" />
    <path d="M5.5 14.5l9-9" />
  </Glyph>
);
export const PlusIcon = () => (
  <Glyph>
    <path d="M10 4v12M4 10h12" />
  </Glyph>
);
export const MinusIcon = () => (
  <Glyph>
    <path d="M4 10h12" />
  </Glyph>
);
export const FitIcon = () => (
  <Glyph>
    <path d="M3 5v10M17 5v10M6 10h8M8 7.5L5.5 10 8 12.5M12 7.5l2.5 2.5-2.5 2.5" />
  </Glyph>
);
export const BackIcon = () => (
  <Glyph>
    <path d="M12.5 4.5L7 10l5.5 5.5" />
  </Glyph>
);
export const ForwardIcon = () => (
  <Glyph>
    <path d="M7.5 4.5L13 10l-5.5 5.5" />
  </Glyph>
);
export const TodayIcon = () => (
  <Glyph>
    <path d="M10 3v14" strokeDasharray="2 2" />
    <circle cx="10" cy="10" r="3" />
  </Glyph>
);
export const LanesIcon = () => (
  <Glyph>
    <path d="M3 5h3M3 10h3M3 15h3M9 5h8M9 10h5M9 15h7" />
  </Glyph>
);
export const AsOfIcon = () => (
  <Glyph>
    <rect x="3" y="4.5" width="14" height="12" rx="2" />
    <path d="M3 8.5h14M7 2.5v3M13 2.5v3M10 11v2.5h2" />
  </Glyph>
);
export const FilterIcon = () => (
  <Glyph>
    <path d="M3 5h14M6 10h8M8.5 15h3" />
  </Glyph>
);
export const KeyboardIcon = () => (
  <Glyph>
    <rect x="2" y="5" width="16" height="10" rx="2" />
    <path d="M5 8h.01M8 8h.01M11 8h.01M14 8h.01M6 12h8" />
  </Glyph>
);
export const SunMoonIcon = () => (
  <Glyph>
    <circle cx="10" cy="10" r="6" />
    <path d="M10 4a6 6 0 010 12z" fill="currentColor" />
  </Glyph>
);
export const LinkIcon = () => (
  <Glyph>
    <path d="M8 12l4-4M7 9L5 11a2.8 2.8 0 004 4l2-2M13 11l2-2a2.8 2.8 0 00-4-4L9 7" />
  </Glyph>
);
export const TableIcon = () => (
  <Glyph>
    <path d="M3 4.5h14v11H3zM3 8.2h14M3 11.9h14M8 4.5v11" />
  </Glyph>
);
export const TimelineIcon = () => (
  <Glyph>
    <path d="M3 5h7M7 10h9M5 15h6" />
  </Glyph>
);
export const CompareIcon = () => (
  <Glyph>
    <path d="M4 16V9M8 16V4M12 16v-5M16 16V7" />
  </Glyph>
);
export const PaceIcon = () => (
  <Glyph>
    <path d="M3 10h14M5 9V6M9 9V3M13 9V5M7 11v3M11 11v6M15 11v4" />
  </Glyph>
);
export const LifeIcon = () => (
  <Glyph>
    <path d="M4 3v14M4 5h7M4 10h12M4 15h4" />
  </Glyph>
);
export const ShiftIcon = () => (
  <Glyph>
    <path d="M3 17V3M17 17V3M3 12c6 0 8-5 14-5M3 17h14" />
  </Glyph>
);
export const AboutIcon = () => (
  <Glyph>
    <circle cx="10" cy="10" r="7" />
    <path d="M10 9.2v4.6M10 6.2h.01" />
  </Glyph>
);
export const PresentIcon = () => (
  <Glyph>
    <path d="M3 4h14v9H3zM10 13v4M7 17h6M8.5 6.5v4l3.5-2z" />
  </Glyph>
);
export const AddSceneIcon = () => (
  <Glyph>
    <path d="M17 8.5V4H3v9h6.5M14.5 11.5v6M11.5 14.5h6" />
  </Glyph>
);
export const NotesIcon = () => (
  <Glyph>
    <path d="M5 3h10v14H5zM8 7h4M8 10h4M8 13h2" />
  </Glyph>
);
export const FullScreenIcon = () => (
  <Glyph>
    <path d="M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4" />
  </Glyph>
);
