import { GadgetStore } from '#sandbox/shell/gadgets/store';
import { closeDatabase, openDatabase, type Database } from '#sandbox/state/database';
import { temporaryFolder } from '../../support/temporaryFolder';

let folder: string;
let database: Database;

beforeEach(() => {
  folder = temporaryFolder('gadgets');
  database = openDatabase(folder);
});
afterEach(() => {
  closeDatabase(database);
});

describe('GadgetStore', () => {
  it('starts with one gadget, once', () => {
    const store = new GadgetStore(database, 'portfolio-gadget');
    expect(store.all()).toEqual([{ id: '1', moduleKey: 'portfolio-gadget', configuration: null }]);
    expect(store.remove('1')).toBe(true);
    expect(new GadgetStore(database, 'portfolio-gadget').all()).toEqual([]);
  });

  it('keeps configurations over a restart', () => {
    const { id } = new GadgetStore(database, undefined).add('portfolio-widget');
    new GadgetStore(database, undefined).configure(id, { places: 5, scope: { projects: ['1'] } });
    closeDatabase(database);
    database = openDatabase(folder);
    expect(new GadgetStore(database, undefined).all()).toEqual([
      { id, moduleKey: 'portfolio-widget', configuration: { places: 5, scope: { projects: ['1'] } } },
    ]);
  });

  it('never gives an id twice, and knows what it does not have', () => {
    const store = new GadgetStore(database, undefined);
    const first = store.add('portfolio-gadget').id;
    store.remove(first);
    expect(store.add('portfolio-gadget').id).not.toBe(first);
    expect([store.remove(first), store.configure('x', {}), store.remove('')]).toEqual([false, false, false]);
  });
});
