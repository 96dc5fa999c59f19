import { createContext, useContext, useEffect } from 'react';

/** What a view says beside the title of the page: a sentence, and the number that stands in the name of the window. */
export interface Beside {
  sentence: string;
  n: number;
}

type Tell = (beside: Beside | null) => void;

const BesideTitle = createContext<Tell>(() => undefined);
export const BesideTitleProvider = BesideTitle.Provider;

/** Says something beside the title as long as the view is shown; an empty sentence says nothing. */
export function useBesideTitle(sentence: string, n: number): void {
  const tell = useContext(BesideTitle);
  useEffect(() => {
    tell(sentence === '' ? null : { sentence, n });
    return () => tell(null);
  }, [tell, sentence, n]);
}
