import path from 'node:path';
import { readManifest } from '#sandbox/platform/manifest';
import { SurfaceModules } from '#sandbox/shell/modules';

const manifest = readManifest(path.resolve(__dirname, '../../../manifest.yml'));
const panel = { type: 'jira:issuePanel', key: 'panel', title: 'Panel', resource: 'main' };

describe('SurfaceModules', () => {
  it('finds the modules of the manifest that people see, and leaves out the rest', () => {
    const modules = new SurfaceModules(manifest);
    expect(modules.get('rating-panel')?.title).toBe('Customer Lens');
    expect(modules.get('hourly-sweep')).toBeUndefined();
    expect(modules.ofType('dashboards:widget').map(({ key }) => key)).toEqual(['portfolio-widget']);
    expect(modules.forPage('http://content/page').every(({ source }) => source === 'http://content/page')).toBe(true);
  });

  it('refuses by name what it cannot show', () => {
    const make = (...list: { type: string; key: string }[]): SurfaceModules => new SurfaceModules({ modules: list });
    expect(() => make({ ...panel, type: 'jira:sprintAction' })).toThrow('jira:sprintAction');
    const command = { type: 'jira:command', key: 'command', title: 'Command' };
    expect(() => make(panel, { ...panel, ...command, target: {} } as typeof panel)).toThrow(
      'The command command leads to a page',
    );
    expect(() => make({ ...panel, displayConditions: { isAdmin: true } } as typeof panel)).toThrow('panel');
    expect(() => make(panel, { ...panel, key: 'other', resource: 'second' } as typeof panel)).toThrow('main, second');
  });
});
