import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Story } from '../model/story.ts';
import { CopyButton } from '../browse/copy-button.tsx';
import { writeAddress } from '../state/address.ts';
import { EMPTY_ADDRESS, MOST_TALE } from '../state/parameters.ts';
import { packTale } from './tale-code.ts';

/** The whole story as a link, where it is short enough for one. */
export function MakerShare({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  // null while it is packed, undefined where the browser cannot.
  const [tale, setTale] = useState<string | null | undefined>(null);
  useEffect(() => {
    let current = true;
    packTale(story).then(
      (packed) => current && setTale(packed),
      () => current && setTale(undefined),
    );
    return () => {
      current = false;
    };
  }, [story]);
  if (tale === null) return null;
  if (tale === undefined) {
    return (
      <p role="status" className="maker-share">
        {t('maker.shareFailed')}
      </p>
    );
  }
  if (tale.length > MOST_TALE) {
    return (
      <p role="status" className="maker-share">
        {t('maker.shareLong', { count: tale.length, most: MOST_TALE })}
      </p>
    );
  }
  const link = linkTo(tale);
  return (
    <div className="maker-share">
      <p className="quiet">{t('maker.shareAbout')}</p>
      <textarea
        className="maker-link"
        readOnly
        rows={2}
        spellCheck={false}
        aria-label={t('maker.link')}
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton
        key={link}
        text={() => link}
        done={t('share.copied')}
        failed={t('share.copyFailed')}
      >
        {t('share.copy')}
      </CopyButton>
    </div>
  );
}

function linkTo(tale: string): string {
  const { protocol, href } = location;
  const here = href.replace(/[?#].*$/, '');
  const mark = protocol === 'file:' ? '#' : '?';
  return `${here}${mark}${writeAddress({ ...EMPTY_ADDRESS, tale })}`;
}
