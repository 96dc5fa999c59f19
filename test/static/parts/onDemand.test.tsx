import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onDemand } from '../../../static/parts/messages/onDemand';

const Greeting = ({ name }: { name: string }) => <p>Hello {name}</p>;

test('a part is loaded when it is shown, once', async () => {
  const load = jest.fn(async () => ({ default: Greeting }));
  const Part = onDemand(load, <p>Wait</p>);
  expect(load).not.toHaveBeenCalled();
  const { unmount } = render(<Part name="Ada" />);
  expect(screen.getByText('Wait')).toBeTruthy();
  expect(await screen.findByText('Hello Ada')).toBeTruthy();
  unmount();
  render(<Part name="Bea" />);
  expect(screen.getByText('Hello Bea')).toBeTruthy();
  expect(load).toHaveBeenCalledTimes(1);
});

test('a part that was begun before is there at once; one that did not arrive is asked for again', async () => {
  const load = jest
    .fn<Promise<{ default: typeof Greeting }>, []>()
    .mockRejectedValueOnce(new Error('offline'))
    .mockResolvedValue({ default: Greeting });
  const Part = onDemand(load, <p>Wait</p>);
  Part.begin();
  await Promise.resolve();
  Part.begin();
  await new Promise((resolve) => setTimeout(resolve));
  render(<Part name="Ada" />);
  expect(screen.getByText('Hello Ada')).toBeTruthy();
  expect(load).toHaveBeenCalledTimes(2);
});

test('a part that cannot be loaded leaves the rest of the screen alone, and can be tried again', async () => {
  const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const load = jest
    .fn<Promise<{ default: typeof Greeting }>, []>()
    .mockRejectedValueOnce(new Error('offline'))
    .mockResolvedValue({ default: Greeting });
  const Part = onDemand(load, <p>Wait</p>);
  render(
    <>
      <input aria-label="Entered" defaultValue="kept" />
      <Part name="Ada" />
    </>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Hello Ada')).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('kept');
  expect(logged).toHaveBeenCalledTimes(1);
  logged.mockRestore();
});
