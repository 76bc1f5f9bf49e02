import type { ReportMeta } from '../model.ts';
import { cssString } from './escape.ts';

/** Style sheet of the exported file. Printed Chinese follows GB/T 9704: A4, margins 37/35/28/26 mm, 3号 on a 28 pt pitch. */
export function styleSheet(meta: ReportMeta): string {
  const zh = meta.language === 'zh-CN';
  const body = zh
    ? "'仿宋_GB2312','FangSong','仿宋','STFangsong','Noto Serif CJK SC',serif"
    : "Georgia,'Times New Roman','Liberation Serif','Noto Serif CJK SC',serif";
  const heading = zh
    ? "'黑体','SimHei','STHeiti','Noto Sans CJK SC',sans-serif"
    : "'Segoe UI','Helvetica Neue',Arial,'Liberation Sans','Noto Sans CJK SC',sans-serif";
  const second = zh ? "'楷体_GB2312','KaiTi','楷体','STKaiti','Noto Serif CJK SC',serif" : heading;
  const title = zh ? "'方正小标宋简体','FZXiaoBiaoSong-B05S','SimSun','Songti SC','Noto Serif CJK SC',serif" : heading;
  const small = "'Microsoft YaHei','PingFang SC','Noto Sans CJK SC','Segoe UI',Arial,'Liberation Sans',sans-serif";
  const header = [meta.marking, meta.sample ? meta.sampleLabel : ''].filter((part) => part !== '').join(' · ');
  return `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#eceef1;color:#14181d;font-family:${body};font-size:${zh ? '12.5pt' : '11.5pt'};line-height:${zh ? 1.8 : 1.6};overflow-wrap:anywhere}
main{max-width:210mm;margin:0 auto;background:#fff;padding:24mm 26mm 24mm 28mm;border:1px solid #dcdfe4}
.banner{max-width:210mm;margin:0 auto;padding:8px 4px;display:flex;justify-content:space-between;font:600 10pt/1.4 ${small};color:#434b56}
h1,h2,h3,h4,.contents-title{font-weight:${zh ? 'normal' : '600'};line-height:1.4;break-after:avoid}
h1 span{display:block}
h1{font-family:${title};font-size:26pt;margin:0 0 8pt;text-align:center;font-weight:${zh ? 'bold' : '600'}}
h2{font-family:${heading};font-size:${zh ? '16pt' : '17pt'};margin:26pt 0 10pt;${zh ? '' : 'border-bottom:1.5pt solid #24358f;padding-bottom:4pt'}}
h3{font-family:${second};font-size:${zh ? '14.5pt' : '13.5pt'};margin:18pt 0 6pt}
h4{font-family:${zh ? body : heading};font-size:${zh ? '13pt' : '12pt'};font-weight:bold;margin:14pt 0 4pt}
${zh ? 'h2,h3,h4{padding-left:2em}' : 'h2 .number,h3 .number,h4 .number,.contents .number{display:inline-block;min-width:2.2em;padding-right:.5em}'}
${zh ? 'h2 .number:not(:empty){padding-right:.1em}h2[id^=appendix] .number,h3 .number{padding-right:.35em}.contents .number{padding-right:.35em}' : ''}
p{margin:0 0 ${zh ? '0' : '8pt'};text-align:justify}
${zh ? 'main>p,.callout>p:not(.callout-title){text-indent:2em}' : ''}
.figure{font-variant-numeric:tabular-nums}
a.figure{color:inherit;text-decoration:none}
a.figure:hover{text-decoration:underline}
:target{background:#fbeed6}
small{color:#5c6570;font-size:.85em}
code{font-family:'Cascadia Mono',Consolas,'DejaVu Sans Mono','Noto Sans Mono CJK SC',monospace;font-size:.82em}
ul,ol{margin:4pt 0 8pt;padding-left:2.6em}
li{margin:2pt 0}
blockquote{margin:8pt 0 10pt;padding:6pt 12pt;border-left:3pt solid #c3c9d2;background:#f7f8f9;font-size:.94em}
blockquote p{text-align:left}
blockquote footer{color:#5c6570;font-size:.85em;text-align:right}
.callout{margin:10pt 0;padding:8pt 12pt;border:0.75pt solid #c3c9d2;border-left-width:4pt;background:#f7f8f9;break-inside:avoid}
.callout-title{font-family:${heading};font-weight:bold}
.callout.caution{border-color:#855300;background:#fbeed6}
.callout.bad{border-color:#b82424;background:#fce8e6}
.callout.good{border-color:#1a6e36;background:#e2f3e7}
table{border-collapse:collapse;width:100%;table-layout:fixed;font-family:${small};font-size:9.5pt;line-height:1.45;margin:4pt 0 4pt;font-variant-numeric:tabular-nums}
table.dense{font-size:8.5pt}
caption{caption-side:top;font-family:${heading};font-size:11pt;padding:10pt 0 5pt;text-align:center;break-after:avoid}
th,td{border:0.5pt solid #9aa2ad;padding:3.5pt 5pt;vertical-align:top;text-align:left}
thead{display:table-header-group}
thead th{background:#e9ecf1;font-weight:600;vertical-align:middle}
tr{break-inside:avoid}
table.data{border-top:1.25pt solid #434b56;border-bottom:1.25pt solid #434b56}
td.number,th.number{text-align:right}
td.number{white-space:nowrap}
table.short{break-inside:avoid}
td.moment{white-space:normal}
td.hash{font-size:.9em}
tr.group th{background:#f3f4f6;font-weight:600;break-after:avoid}
tfoot td{font-weight:600;border-top:1pt solid #434b56}
tfoot{display:table-row-group}
.tone-bad{color:#b82424}.tone-good{color:#1a6e36}.tone-caution{color:#855300}.tone-attack{color:#a3246e}.tone-defence{color:#0b6a7d}
.table-note{font-family:${small};font-size:8.5pt;color:#434b56;margin:0 0 10pt;text-indent:0!important}
figure{margin:12pt 0;text-align:center;break-inside:avoid}
figure svg{max-width:100%;height:auto}
figcaption{font-family:${heading};font-size:11pt;padding-top:4pt}
dl{margin:6pt 0 10pt}
dl>div{display:grid;grid-template-columns:9.5em 1fr;gap:8pt;padding:3.5pt 0;border-bottom:0.5pt solid #dcdfe4}
dt{color:#434b56;font-family:${small};font-size:.88em}
dd{margin:0}
.cover{display:flex;flex-direction:column;min-height:230mm}
.cover-marking{font-family:${heading};font-size:16pt;text-align:left}
.cover-sample{font-family:${heading};font-size:12pt;color:#b82424;border:1pt solid #b82424;padding:3pt 8pt;align-self:flex-start}
.cover-title{margin:46mm 0 24mm;text-align:center}
.cover-title p{text-align:center;font-family:${heading};font-size:16pt;text-indent:0}
.cover-facts{width:130mm;margin:0 auto}
.cover-notice{margin-top:auto;font-size:.8em;color:#434b56}
.signatures{margin:14mm 0 8mm;break-inside:avoid}
.cover .signatures{width:130mm;margin:12mm auto 8mm}
.signatures p{display:flex;gap:6pt;margin:0 0 8mm;align-items:flex-end;text-indent:0}
.blank{flex:1;border-bottom:0.75pt solid #14181d;height:1.4em}
.blank.short{flex:0 0 34mm}
.contents-title{font-family:${title};font-size:18pt;text-align:center;margin:0 0 10pt}
.contents ul{list-style:none;padding:0}
.contents li.level-2{padding-left:2em}
.contents a{color:inherit;text-decoration:none}
.contents a:hover{text-decoration:underline}
.page-break{height:12mm}
@page{size:A4;margin:${zh ? '37mm 26mm 35mm 28mm' : '27mm 24mm 25mm 26mm'};
@top-left{content:${cssString(header)};font:600 10pt ${small};color:#14181d;vertical-align:bottom;padding-bottom:5mm}
@top-right{content:${cssString(meta.title)};font:9pt ${small};color:#434b56;vertical-align:bottom;padding-bottom:5mm}
@bottom-left{content:${cssString(`${meta.versionLabel} · ${meta.stateHash.slice(0, 12)}`)};font:8.5pt ${small};color:#434b56;vertical-align:top;padding-top:5mm}
@bottom-right{content:"— " counter(page) " —";font:${zh ? '14pt' : '10pt'} ${zh ? "'SimSun','Noto Serif CJK SC',serif" : small};vertical-align:top;padding-top:5mm}}
@page:first{@top-right{content:""}@bottom-right{content:""}}
@media print{
body{background:none;font-size:${zh ? '16pt' : '11pt'};line-height:${zh ? '28pt' : 1.55}}
main{max-width:none;padding:0;border:0}
.banner{display:none}
h1{font-size:${zh ? '26pt' : '28pt'}}
${zh ? 'h2{font-size:16pt;margin:18pt 0 8pt}h3{font-size:16pt;margin:12pt 0 4pt}h4{font-size:16pt;margin:8pt 0 2pt}' : ''}
h2{break-before:auto}
.cover{min-height:0;height:${zh ? '222mm' : '242mm'};line-height:1.5}
.cover-title{margin:${zh ? '22mm 0 14mm' : '40mm 0 20mm'}}
.cover .cover-facts{font-size:12.5pt;line-height:1.5}
.cover .signatures{margin:8mm auto 4mm;font-size:13pt}
.cover .signatures p{margin-bottom:5mm}
.contents{break-before:page;break-after:page;font-size:${zh ? '14pt' : '11pt'};line-height:${zh ? '24pt' : 1.6}}
.page-break{height:0;break-after:page}
dl,blockquote,.callout{font-size:${zh ? '14pt' : 'inherit'};line-height:${zh ? '24pt' : 1.5}}
}
`;
}
