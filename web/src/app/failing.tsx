import { Component, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { ErrorNote } from '@/parts/error_note';
import { Page } from '@/parts/page';
import { useWords } from '@/parts/words';

interface BoundaryProps {
  /** A new place gives the page a new try. */
  place: string;
  children: ReactNode;
}

class Boundary extends Component<BoundaryProps, { error: unknown }> {
  state = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  componentDidUpdate(before: BoundaryProps) {
    if (before.place !== this.props.place && this.state.error) this.setState({ error: undefined });
  }

  render() {
    return this.state.error ? <Broken error={this.state.error} /> : this.props.children;
  }
}

/** A page that breaks says so, and leaves the others alone. */
export function Failing({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  return <Boundary place={pathname}>{children}</Boundary>;
}

function Broken({ error }: { error: unknown }) {
  const { t } = useWords();
  return (
    <Page title={t('error.page')} width="text">
      <ErrorNote error={error} onRetry={() => window.location.reload()} />
    </Page>
  );
}
