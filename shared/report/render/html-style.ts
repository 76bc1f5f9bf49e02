import type { ReportMeta } from '../model.ts';
import { cssString } from './escape.ts';
import { CHINESE_CSS, COMMON_CSS, ENGLISH_CSS } from './html-css.ts';

/** Style sheet of the exported file: one look on screen, another on paper. */
export function styleSheet(meta: ReportMeta): string {
  const language = meta.language === 'zh-CN' ? CHINESE_CSS : ENGLISH_CSS;
  return `${COMMON_CSS}${language}${pageRules(meta)}\n`;
}

/** What stands around every printed page: marking and title above, version, state hash and number below. */
export function pageRules(meta: ReportMeta): string {
  const zh = meta.language === 'zh-CN';
  const small =
    "'Microsoft YaHei','PingFang SC','Noto Sans CJK SC','Segoe UI',Arial,'Liberation Sans',sans-serif";
  const marks = [meta.marking, meta.sample ? meta.sampleLabel : ''].filter((part) => part !== '');
  const version = `${meta.versionLabel} · ${meta.stateHash.slice(0, 12)}`;
  const number = zh ? "14pt 'SimSun','Noto Serif CJK SC',serif" : `10pt ${small}`;
  return `
@page{size:A4;margin:${zh ? '37mm 26mm 35mm 28mm' : '27mm 24mm 25mm 26mm'};
@top-left{content:${cssString(marks.join(' · '))};font:600 10pt ${small};color:#14181d;vertical-align:bottom;padding-bottom:5mm}
@top-right{content:${cssString(meta.title)};font:9pt ${small};color:#434b56;vertical-align:bottom;padding-bottom:5mm}
@bottom-left{content:${cssString(version)};font:8.5pt ${small};color:#434b56;vertical-align:top;padding-top:5mm}
@bottom-right{content:"— " counter(page) " —";font:${number};vertical-align:top;padding-top:5mm}}
@page:first{@top-right{content:""}@bottom-right{content:""}}`;
}
