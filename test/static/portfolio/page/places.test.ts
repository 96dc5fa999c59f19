import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { fakeBridge } from '../../../support/screen/fakeBridge';
import { PATHS, type ViewName } from '../../../../static/features/portfolio/page/routes';
import { openHistory } from '../../../../static/host/history';
import { PLACES, PROJECT_PLACES, type Place } from '../../../../static/surfaces/portfolioPage/places';
import { VIEWS } from '../../../../static/surfaces/portfolioPage/views';
import { answerPageHistory } from '../../../support/screen/fakeHistory';

interface PageModule {
  layout?: string;
  sections?: unknown;
}
interface Manifest {
  modules: { 'jira:globalPage': PageModule[]; 'jira:projectPage': PageModule[] };
}

const sectionsOf = (places: readonly Place[]) =>
  places.map(({ label, views }) => ({
    ...(label === null ? {} : { header: label }),
    pages: views.map((name) => ({ title: VIEWS[name]?.label, route: PATHS[name].slice(1) })),
  }));

test('Jira draws the places that the table has, and every view is in one of them or below one', () => {
  const manifest = parse(readFileSync(path.resolve(__dirname, '../../../../manifest.yml'), 'utf8')) as Manifest;
  const [page] = manifest.modules['jira:globalPage'];
  expect(page?.sections).toEqual(sectionsOf(PLACES));
  expect(page?.layout).toBe('blank');
  const [ofProject] = manifest.modules['jira:projectPage'];
  expect(ofProject?.sections).toEqual(sectionsOf(PROJECT_PLACES));
  expect(ofProject?.layout).toBe('blank');
  expect(PLACES.every(({ views }) => views.length > 0)).toBe(true);
  const routes = PLACES.flatMap(({ views }) => views.map((name) => PATHS[name]));
  const isPlaced = (name: ViewName): boolean => routes.some((route) => `${PATHS[name]}/`.startsWith(`${route}/`));
  expect((Object.keys(VIEWS) as ViewName[]).filter((name) => !isPlaced(name))).toEqual([]);
});

test('a move of the page around is followed; one of our own comes back late and is not taken twice', async () => {
  fakeBridge.reset();
  answerPageHistory('/ranking');
  let tell: (location: object, action: string) => void = () => undefined;
  const outer = { push: () => undefined, replace: () => undefined, location: { pathname: '/ranking', search: '' } };
  fakeBridge.onOperation('createHistory', () => ({
    ...outer,
    listen: (listener: typeof tell) => (tell = listener),
  }));
  const history = await openHistory({ moduleKey: 'portfolio-page', extension: {} });
  const seen: string[] = [];
  history.listen(() => seen.push(history.current().pathname + history.current().search));
  history.push('/ranking?text=a');
  history.replace('/ranking?text=ab');
  // The answer to the first letter comes after the second was typed.
  tell({ pathname: '/ranking', search: '?text=a' }, 'PUSH');
  tell({ pathname: '/ranking', search: '?text=ab' }, 'REPLACE');
  tell({ pathname: '/boards', search: '' }, 'PUSH');
  tell({ pathname: '/ranking', search: '?text=a' }, 'POP');
  expect(seen).toEqual(['/ranking?text=a', '/ranking?text=ab', '/boards', '/ranking?text=a']);
});
