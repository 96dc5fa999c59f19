import type { KeyboardEvent } from 'react';
import type { Grid } from './useGrid';

/** Does what a key means in the table. @returns whether the key is used up. */
export function pressKey(grid: Grid, event: KeyboardEvent): boolean {
  const { key, shiftKey: shift, altKey } = event;
  const command = event.ctrlKey || event.metaKey;
  if (altKey) return false;
  if (command && pressCommand(grid, key.toLowerCase(), shift)) return true;
  const { isInHead } = grid.state;
  switch (key) {
    case 'Tab':
      return grid.tab(shift);
    case 'Escape':
      return done(grid.letGo);
    case 'Delete':
    case 'Backspace':
      return done(grid.clear);
    case 'F2':
    case ' ':
      return done(isInHead ? grid.openRow : () => grid.open());
    case 'Enter':
      return isInHead && !shift ? done(grid.openRow) : grid.enter(shift);
    default:
      if (key.length === 1) return !command && grid.type(key);
      return grid.move({ key, toEnd: command, shift });
  }
}

function done(work: () => void): true {
  work();
  return true;
}

/** Copying and pasting are events of their own: only they may reach the clipboard. */
function pressCommand(grid: Grid, key: string, shift: boolean): boolean {
  switch (key) {
    case 'z':
      return done(shift ? grid.redo : grid.undo);
    case 'y':
      return done(grid.redo);
    case 'd':
      return done(grid.fillDown);
    case 'a':
      return done(grid.selectAll);
    default:
      return false;
  }
}
