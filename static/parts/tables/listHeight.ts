/**
 * @returns the greatest height, in px, of a list that scrolls by itself: as long as the screen is high leaves room for
 * what stands above it. The frame is as high as its content, so it cannot tell.
 */
export const listHeight = (): number => Math.min(900, Math.max(360, window.screen.availHeight - 300));
