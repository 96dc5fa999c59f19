import { useState } from 'react';
import type { Settings } from '#domain/settings/settings';
import { HistoryPage } from './HistoryPage';
import { useAccepted } from './useAccepted';
import './history.css';

/** Every accepted save, newest first: who, when, from what, to what. Older ones are read a page at a time. */
export default function History({ settings, version }: { settings: Settings; version: number }) {
  const [older, setOlder] = useState<readonly number[]>([]);
  const accepted = useAccepted();
  return (
    <section className="history" aria-labelledby="history-title">
      <h2 className="panel-title" id="history-title">
        History
      </h2>
      <HistoryPage
        key={version}
        settings={settings}
        accepted={accepted}
        last={older.length === 0}
        onOlder={(before) => setOlder([before])}
      />
      {older.map((before, index) => (
        <HistoryPage
          key={before}
          settings={settings}
          accepted={accepted}
          before={before}
          last={index === older.length - 1}
          onOlder={(next) => setOlder([...older, next])}
        />
      ))}
    </section>
  );
}
