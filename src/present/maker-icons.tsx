import { Glyph } from '../browse/icons.tsx';

export const UpIcon = () => (
  <Glyph>
    <path d="M10 16V4M5 9l5-5 5 5" />
  </Glyph>
);
export const DownIcon = () => (
  <Glyph>
    <path d="M10 4v12M5 11l5 5 5-5" />
  </Glyph>
);
export const UndoIcon = () => (
  <Glyph>
    <path d="M7 3.5L3.5 7 7 10.5M3.5 7H12a4.5 4.5 0 0 1 0 9H8" />
  </Glyph>
);
export const RedoIcon = () => (
  <Glyph>
    <path d="M13 3.5L16.5 7 13 10.5M16.5 7H8a4.5 4.5 0 0 0 0 9h4" />
  </Glyph>
);
