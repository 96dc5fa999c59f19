interface Box {
  left: number;
  top: number;
  bottom: number;
}

interface Size {
  width: number;
  height: number;
}

/** Between the button and what it opens, and between that and the edge of the frame. */
const GAP = 4;
const EDGE = 8;
/** In a frame as low as one line of a form, what opens is still read by scrolling in it. */
const LEAST_HEIGHT = 96;

/**
 * Where a popup stands: below its button if there is room, else on the side with more of it, and never beyond the edge
 * of the frame.
 * @returns its corner, and how tall it may be.
 */
export function placeOf(anchor: Box, size: Size, frame: Size): { left: number; top: number; most: number } {
  const below = frame.height - anchor.bottom - GAP - EDGE;
  const above = anchor.top - GAP - EDGE;
  const isBelow = size.height <= below || below >= above;
  const most = Math.max(isBelow ? below : above, Math.min(LEAST_HEIGHT, frame.height - 2 * EDGE));
  const height = Math.min(size.height, most);
  const top = isBelow ? anchor.bottom + GAP : anchor.top - GAP - height;
  return {
    left: Math.max(EDGE, Math.min(anchor.left, frame.width - EDGE - size.width)),
    top: Math.max(0, Math.min(top, frame.height - height)),
    most,
  };
}
