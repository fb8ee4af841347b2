import { useTranslation } from 'react-i18next';
import { CATEGORIES, type Category } from '../model/category.ts';
import { CategoryIcon } from './icons.tsx';

/** The six categories with their marks and how many events each has: legend and summary in one. */
export function CategoryCounts({
  counts,
}: {
  readonly counts: Readonly<Record<Category, number>>;
}) {
  const { t } = useTranslation();
  return (
    <ul className="category-counts">
      {CATEGORIES.map((category) => (
        <li key={category}>
          <CategoryIcon category={category} />
          <span>{t(`category.${category}`)}</span>
          <span className="country-count">{counts[category]}</span>
        </li>
      ))}
    </ul>
  );
}
