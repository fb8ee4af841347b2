import { Glyph } from './icons.tsx';

export const UpIcon = () => (
  <Glyph>
    <path d="M10 16V5M5 9.5L10 4.5l5 5" />
  </Glyph>
);
export const DownIcon = () => (
  <Glyph>
    <path d="M10 4v11M5 10.5l5 5 5-5" />
  </Glyph>
);
export const PinIcon = () => (
  <Glyph>
    <path d="M7.5 3h5l-.6 5.5 2.6 3h-9l2.6-3zM10 11.5V17" />
  </Glyph>
);
export const FoldIcon = () => (
  <Glyph>
    <path d="M3 10h14M10 2.5V7M7.5 5L10 7.5 12.5 5M10 17.5V13M7.5 15l2.5-2.5 2.5 2.5" />
  </Glyph>
);
