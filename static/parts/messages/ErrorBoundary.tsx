import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Message } from './Message';

/** Shows a sentence instead of an empty frame when a surface fails, and lets the person load it again. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error('A surface failed', error, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Message tone="error" action={{ label: 'Load again', onClick: () => window.location.reload() }}>
        Something in Customer Lens went wrong. What you saved is kept.
      </Message>
    );
  }
}
