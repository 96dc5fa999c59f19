import { useId, type ReactNode } from 'react';
import './section.css';

/** One topic of the page: its name and what it is about at one side, its fields at the other. */
export function Section({ title, about, children }: { title: string; about: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className="lens-section" aria-labelledby={id}>
      <header>
        {/* Where the focus goes when one comes to the section. */}
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        <div className="lens-section__about">{about}</div>
      </header>
      <div className="lens-section__body">{children}</div>
    </section>
  );
}
