import { NOT_HERE, type Operation } from '../host';

const submit: Operation = async (payload, { view }) => {
  if (!view.submit) return NOT_HERE;
  await view.submit(payload);
  return true;
};

const close: Operation = async (payload, { view }) => {
  if (!view.close) return NOT_HERE;
  await view.close(payload);
  return true;
};

const refresh: Operation = async (payload, { view }) => {
  if (!view.refresh) return NOT_HERE;
  await view.refresh(payload);
  return true;
};

/** The app is told when its page is closed from outside. */
const onClose: Operation = (payload, frame) => {
  if (!frame.view.close || typeof payload !== 'function') return NOT_HERE;
  const callback = payload as () => Promise<unknown>;
  frame.onGone(
    () => void callback().catch((error: unknown) => console.error('The app failed on being closed:', error)),
  );
  return true;
};

function widgetFunctions(name: 'widget' | 'widgetEdit'): Operation {
  return (_payload, { view, module }) => {
    const functions = view[name];
    if (!functions) throw new Error(`A ${module.type} has no functions of a dashboard widget here.`);
    return functions;
  };
}

export const viewOperations: Record<string, Operation> = {
  submit,
  close,
  refresh,
  onClose,
  // Nothing that this app declares is opened by itself.
  open: () => NOT_HERE,
  changeWindowTitle: (payload) => {
    document.title = String(payload);
  },
  emitReadyEvent: () => undefined,
  getFrameId: (_payload, frame) => frame.id,
  getWidgetApi: widgetFunctions('widget'),
  getWidgetEditApi: widgetFunctions('widgetEdit'),
};
