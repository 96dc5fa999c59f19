import { createContext, useContext, useEffect } from 'react';

/** What a view says beside the title of the page: a sentence, and the number that stands in the name of the window. */
export interface Beside {
  sentence: string;
  n: number;
}

/** What a view tells the frame around it; null takes it back. */
interface Tellers {
  beside: (beside: Beside | null) => void;
  /** The name of the one thing that it shows, which the page is then called by. */
  title: (title: string | null) => void;
}

const Title = createContext<Tellers>({ beside: () => undefined, title: () => undefined });
export const TitleProvider = Title.Provider;

/** Says something beside the title as long as the view is shown; an empty sentence says nothing. */
export function useBesideTitle(sentence: string, n: number): void {
  const { beside } = useContext(Title);
  useEffect(() => {
    beside(sentence === '' ? null : { sentence, n });
    return () => beside(null);
  }, [beside, sentence, n]);
}

/** Calls the page and its window by the one thing that the view shows, as long as it is shown; null: by the view. */
export function useOwnTitle(name: string | null): void {
  const { title } = useContext(Title);
  useEffect(() => {
    title(name);
    return () => title(null);
  }, [title, name]);
}
