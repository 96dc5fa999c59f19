import fc from 'fast-check';
import { participationOf, unitOf } from '#domain/ladder/participation';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';

const department = (id: string, projects: string[], archived = false) => ({
  id,
  label: id,
  projects,
  ...(archived ? { archived } : {}),
});
const settings = {
  ...DEFAULT_SETTINGS,
  departments: [department('care', ['1', '2']), department('shops', ['3']), department('old', ['4'], true)],
};
const unit = unitOf(settings);
const person = (asked: string[], took: string[]) => ({ asked: new Set(asked), took: new Set(took) });

test('who is asked in two projects of a department and answers in one counts once there [4.9]', () => {
  const found = participationOf([person(['1', '2'], ['2']), person(['1'], []), person([], ['2', '3'])], unit);
  expect(Object.fromEntries(found)).toEqual({
    'department care': { projectIds: ['1', '2'], asked: 2, answered: 1, others: 1 },
    'department shops': { projectIds: ['3'], asked: 0, answered: 0, others: 1 },
  });
});

test('a project of no department, or of one that was removed, stands alone [4.9]', () => {
  expect([unit('4'), unit('9'), unit('3')]).toEqual(['project 4', 'project 9', 'department shops']);
});

test('nobody answers who was not asked, and everybody who took part is counted in each of their units [4.9]', () => {
  const projects = fc.subarray(['1', '2', '3', '4', '9']);
  fc.assert(
    fc.property(fc.array(fc.tuple(projects, projects), { maxLength: 12 }), (drawn) => {
      const found = participationOf(
        drawn.map(([asked, took]) => person(asked, took)),
        unit,
      );
      for (const [name, { asked, answered, others, projectIds }] of found) {
        expect(answered).toBeLessThanOrEqual(asked);
        const took = drawn.filter(([, where]) => where.some((id) => unit(id) === name));
        expect(answered + others).toBe(took.length);
        expect(projectIds.every((id) => unit(id) === name)).toBe(true);
      }
    }),
  );
});
