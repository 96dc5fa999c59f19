import type { Drawer } from '#domain/register/drawers';
import { drawnBy } from './kinds';
import type { DrawnKindProps } from './kinds/drawnKind';

export interface DrawerContentProps extends Omit<DrawnKindProps, 'kind'> {
  drawer: Drawer;
}

/** What stands behind a word: the records of each of its kinds. */
export default function DrawerContent({ drawer, ...content }: DrawerContentProps) {
  return (
    <>
      {drawer.kinds.map((kind) => {
        const Drawn = drawnBy(kind);
        return Drawn && <Drawn key={kind} kind={kind} {...content} />;
      })}
    </>
  );
}
