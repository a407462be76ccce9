import { QueryClientProvider } from '@tanstack/react-query';
import { Tooltip } from 'radix-ui';
import { queryClient } from '../api/query-client.ts';
import { AppShell } from './AppShell.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';

export function App() {
  return (
    <ErrorBoundary>
      <QueryClientProvider client={queryClient}>
        <Tooltip.Provider delayDuration={500} skipDelayDuration={200}>
          <AppShell />
        </Tooltip.Provider>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}
