import { useTranslation } from 'react-i18next';
import { CATEGORIES, type Category } from '../model/category.ts';
import { useWords } from './app-context.ts';
import { CategoryIcon } from './icons.tsx';

/** The six categories with their marks and how many events each has: legend and summary in one. */
export function CategoryCounts({
  counts,
}: {
  readonly counts: Readonly<Record<Category, number>>;
}) {
  const { t } = useTranslation();
  const { number } = useWords();
  return (
    <ul className="category-counts">
      {CATEGORIES.map((category) => (
        <li key={category}>
          <CategoryIcon category={category} />
          <span>{t(`category.${category}`)}</span>
          <span className="country-count">{number(counts[category])}</span>
        </li>
      ))}
    </ul>
  );
}
