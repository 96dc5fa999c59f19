import type { MenuGroup } from '../../../parts/opening/Menu';
import { usePortfolioPage } from '../page/PageContext';

/** First places that are marked as settled when the line for them is drawn. */
const FIRST_MUST_HAVES = 3;

/** What can be done with the ranking beside finding and choosing. */
export function useMoreTools(): MenuGroup[] {
  const { address, go } = usePortfolioPage();
  const { places, mustHave } = address;
  const most = places - 1;
  return [
    {
      id: 'line',
      items: [
        {
          id: 'must',
          label: 'Must-have line',
          hint: most < 1 ? 'Needs two places above the cut line.' : 'Marks the first places as settled.',
          isDisabled: most < 1,
          isChecked: mustHave > 0,
          onChoose: () => go({ mustHave: mustHave > 0 ? 0 : Math.min(FIRST_MUST_HAVES, most) }, 'replace'),
        },
      ],
    },
    {
      id: 'views',
      items: [
        {
          id: 'freeze',
          label: 'Freeze as a board',
          hint: 'Keeps this ranking for a meeting.',
          onChoose: () => go({ view: 'boards', id: null, own: {} }),
        },
        {
          id: 'weights',
          label: 'Try other weights',
          onChoose: () => go({ view: 'what-if', id: null, own: {} }),
        },
        {
          id: 'rate',
          label: 'Rate these epics',
          onChoose: () => go({ view: 'rate', id: null, own: {} }),
        },
      ],
    },
  ];
}
