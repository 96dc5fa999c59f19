declare module '@atlaskit/tokens/dist/cjs/artifacts/themes/*' {
  const css: string;
  export default css;
}

declare module 'iframe-resizer/js/iframeResizer' {
  import type iframeResizer from 'iframe-resizer';

  export default function iframeResize(
    options: iframeResizer.IFrameOptions & { warningTimeout?: number },
    target: HTMLElement,
  ): (HTMLIFrameElement & { iFrameResizer: iframeResizer.IFrameObject & { removeListeners(): void } })[];
}
