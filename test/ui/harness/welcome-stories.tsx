import '../../../lib/ui/welcome.css';
import { render } from 'preact';
import { Welcome, type WelcomeProps } from '../../../lib/ui/Welcome.tsx';
import { asks } from '../lineage.ts';

const welcome =
  (change: Partial<WelcomeProps>, then: () => void = () => {}) =>
  async () => {
    document.title = 'Agreed Language';
    const props: WelcomeProps = {
      ...asks,
      shortcuts: { next: 'Alt+Shift+J', previous: 'Alt+Shift+K' },
      permission: 'granted',
      onAllow: () => {},
    };
    render(<Welcome {...props} {...change} />, document.body);
    await new Promise((resolve) => setTimeout(resolve, 150));
    then();
    await new Promise((resolve) => setTimeout(resolve, 250));
  };

export const welcomeStories = {
  welcome: welcome({}),
  'welcome-card': welcome({}, () => document.querySelector<HTMLElement>('.stretch')?.click()),
  'welcome-permission': welcome({ permission: 'missing', shortcuts: { next: null, previous: null } }),
};
