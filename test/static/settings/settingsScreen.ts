import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import SettingsSurface from '../../../static/surfaces/settings/SettingsSurface';
import { renderSurface } from '../../support/screen/renderSurface';

export const user = userEvent.setup({ delay: null });

export async function open() {
  const rendered = renderSurface(SettingsSurface);
  await screen.findByRole('heading', { name: 'Customer Lens settings' });
  return rendered;
}

export const weight = (label: string) =>
  screen.getByRole<HTMLInputElement>('spinbutton', { name: `Weight of ${label}` });
export const reason = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^Reason/ });

export async function changeImpact(text: string, why = 'The board decided'): Promise<void> {
  await user.clear(weight('Customer impact'));
  await user.paste(text);
  await user.click(reason());
  await user.paste(why);
}
export const save = () => user.click(screen.getByRole('button', { name: 'Save settings' }));
