import { Checkbox } from '../../../../parts/controls/Checkbox';
import { Disclosure } from '../../../../parts/opening/Disclosure';

interface TypesChoiceProps {
  /** Names of issue types. */
  all: readonly string[];
  chosen: readonly string[];
  onChoose: (types: string[]) => void;
}

/** Which issue types count as bugs; at least one does. */
export function TypesChoice({ all, chosen, onChoose }: TypesChoiceProps) {
  const toggle = (name: string): void => onChoose(all.filter((one) => (one === name) !== chosen.includes(one)));
  const isOnly = (name: string): boolean => chosen.length === 1 && chosen.includes(name);
  return (
    <Disclosure summary="What counts as a bug" className="escape-types">
      <div className="escape-types__list" role="group" aria-label="Issue types that count as bugs">
        {all.map((name) => (
          <Checkbox key={name} checked={chosen.includes(name)} disabled={isOnly(name)} onChange={() => toggle(name)}>
            {name}
          </Checkbox>
        ))}
      </div>
    </Disclosure>
  );
}
