import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../browse/load-states.tsx';

interface Props {
  readonly children: ReactNode;
}

/** Catches faults of our own, so that the page says something instead of going blank. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { readonly error: Error } {
    return { error };
  }

  override componentDidCatch(): void {
    document.documentElement.dataset.error = 'crash';
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? this.props.children : <Crash error={error} />;
  }
}

function Crash({ error }: { readonly error: Error }) {
  const { t } = useTranslation();
  return (
    <Failure
      title={t('crashed')}
      reason={error.message}
      advice={t('crashedAdvice')}
      action={t('reload')}
      onAction={() => location.reload()}
    />
  );
}
