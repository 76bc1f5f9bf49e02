import { SchedulePanel } from '../schedule-panel.tsx';
import { ScrollPage } from './scroll-page.tsx';
import { WindowStrip } from './window-strip.tsx';
import { WindowsPanel } from './windows-panel.tsx';

/** Phases on the calendar and hours of the day. */
export function CalendarTab() {
  return (
    <ScrollPage>
      <SchedulePanel />
      <WindowsPanel />
      <WindowStrip />
    </ScrollPage>
  );
}
