import { createContext, useContext } from 'react';
import type { UiTexts } from '#renderer/ui/ui-texts.tsx';

export type Lang = 'zh-CN' | 'en';

const LangContext = createContext<Lang>('zh-CN');
export const LangProvider = LangContext.Provider;

/** The gallery's own words stand where they are used, in both languages. */
export function useSay(): (zh: string, en: string) => string {
  const lang = useContext(LangContext);
  return (zh, en) => (lang === 'zh-CN' ? zh : en);
}

export const uiTexts: Readonly<Record<Lang, UiTexts>> = {
  'zh-CN': {
    required: '必填',
    close: '关闭',
    clear: '清除',
    remove: '移除',
    copy: '复制',
    copied: '已复制',
    copyFailed: '复制失败',
    loading: '正在读取',
    notifications: '通知',
    noMatches: '没有匹配的项',
    moreMatches: (hidden) => `还有 ${hidden} 项，请继续输入`,
    showOptions: '展开选项',
    increase: '加一',
    decrease: '减一',
    openCalendar: '打开日历',
    previousMonth: '上个月',
    nextMonth: '下个月',
    selectAllRows: '选中全部',
    resizePanes: '调整两栏宽度',
    showTable: '以表格查看',
    showChart: '以图表查看',
    stepDone: '（已完成）',
  },
  en: {
    required: 'required',
    close: 'Close',
    clear: 'Clear',
    remove: 'Remove',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Could not copy',
    loading: 'Loading',
    notifications: 'Notifications',
    noMatches: 'Nothing matches',
    moreMatches: (hidden) => `${hidden} more: keep typing`,
    showOptions: 'Show options',
    increase: 'Increase',
    decrease: 'Decrease',
    openCalendar: 'Open calendar',
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    selectAllRows: 'Select all rows',
    resizePanes: 'Resize panes',
    showTable: 'Show as table',
    showChart: 'Show as chart',
    stepDone: '(done)',
  },
};
