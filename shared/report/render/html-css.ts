/** Styles that both editions share. Fonts come from the variables that {@link CHINESE_CSS} and {@link ENGLISH_CSS} set. */
export const COMMON_CSS = `
:root{color-scheme:light;--small:'Microsoft YaHei','PingFang SC','Noto Sans CJK SC','Segoe UI',Arial,'Liberation Sans',sans-serif}
*{box-sizing:border-box}
body{margin:0;background:#eceef1;color:#14181d;font-family:var(--body);overflow-wrap:anywhere}
main{max-width:210mm;margin:0 auto;background:#fff;padding:24mm 26mm 24mm 28mm;border:1px solid #dcdfe4}
.banner{max-width:210mm;margin:0 auto;padding:8px 4px;display:flex;justify-content:space-between;font:600 10pt/1.4 var(--small);color:#434b56}
h1,h2,h3,h4,.contents-title{line-height:1.4;break-after:avoid}
h1{font-family:var(--title);font-size:26pt;margin:0 0 8pt;text-align:center}
h1 span{display:block}
h2{font-family:var(--heading);margin:26pt 0 10pt}
h3{font-family:var(--second);margin:18pt 0 6pt}
h4{font-weight:bold;margin:14pt 0 4pt}
p{margin:0;text-align:justify}
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
.callout-title{font-family:var(--heading);font-weight:bold}
.callout.caution{border-color:#855300;background:#fbeed6}
.callout.bad{border-color:#b82424;background:#fce8e6}
.callout.good{border-color:#1a6e36;background:#e2f3e7}
table{border-collapse:collapse;width:100%;table-layout:fixed;font-family:var(--small);font-size:9.5pt;line-height:1.45;margin:4pt 0;font-variant-numeric:tabular-nums}
table.dense{font-size:8.5pt}
table.short{break-inside:avoid}
table.data{border-top:1.25pt solid #434b56;border-bottom:1.25pt solid #434b56}
caption{caption-side:top;font-family:var(--heading);font-size:11pt;padding:10pt 0 5pt;text-align:center;break-after:avoid}
th,td{border:0.5pt solid #9aa2ad;padding:3.5pt 5pt;vertical-align:top;text-align:left}
thead{display:table-header-group}
thead th{background:#e9ecf1;font-weight:600;vertical-align:middle;overflow-wrap:break-word;hyphens:auto}
tr{break-inside:avoid}
td.number,th.number{text-align:right}
td.number{white-space:nowrap}
td.hash code{font-size:6.6pt}
tr.group th{background:#f3f4f6;font-weight:600;break-after:avoid}
tr.group small{font-weight:normal}
tfoot{display:table-row-group}
tfoot td{font-weight:600;border-top:1pt solid #434b56}
.tone-bad{color:#b82424}.tone-good{color:#1a6e36}.tone-caution{color:#855300}.tone-attack{color:#a3246e}.tone-defence{color:#0b6a7d}
.table-note{font-family:var(--small);font-size:8.5pt;color:#434b56;margin:0 0 10pt;text-indent:0!important}
figure{margin:12pt 0;text-align:center;break-inside:avoid}
figure svg{max-width:100%;height:auto}
figcaption{font-family:var(--heading);font-size:11pt;padding-top:4pt}
dl{margin:6pt 0 10pt}
dl>div{display:grid;grid-template-columns:9.5em 1fr;gap:8pt;padding:3.5pt 0;border-bottom:0.5pt solid #dcdfe4;break-inside:avoid}
dt{color:#434b56;font-family:var(--small);font-size:.88em}
dd{margin:0}
.cover{display:flex;flex-direction:column;min-height:230mm}
.cover-marking{font-family:var(--heading);font-size:16pt;text-align:left}
.cover-sample{font-family:var(--heading);font-size:12pt;color:#b82424;border:1pt solid #b82424;padding:3pt 8pt;align-self:flex-start}
.cover-title{margin:46mm 0 24mm;text-align:center}
.cover-title p{text-align:center;font-family:var(--heading);font-size:16pt;text-indent:0}
.cover-facts{width:130mm;max-width:100%;margin:0 auto}
.cover-notice{margin-top:auto;font-size:.8em;color:#434b56}
.signatures{margin:14mm 0 8mm;break-inside:avoid}
.cover .signatures{width:130mm;max-width:100%;margin:12mm auto 8mm}
.signatures p{display:flex;gap:6pt;margin:0 0 8mm;align-items:flex-end;text-indent:0}
.blank{flex:1;border-bottom:0.75pt solid #14181d;height:1.4em}
.blank.short{flex:0 0 34mm}
.contents-title{font-family:var(--title);font-size:18pt;text-align:center;margin:0 0 10pt}
.contents ul{list-style:none;padding:0}
.contents li.level-2{padding-left:2em}
.contents a{color:inherit;text-decoration:none}
.contents a:hover{text-decoration:underline}
.contents{margin-top:16mm}
.page-break{height:12mm}
@media print{
body{background:none}
main{max-width:none;padding:0;border:0}
.banner{display:none}
.cover{min-height:0;line-height:1.5}
.cover .cover-facts{font-size:12.5pt;line-height:1.5}
.cover .signatures{margin:8mm auto 4mm;font-size:13pt}
.cover .signatures p{margin-bottom:5mm}
.contents{margin-top:0;break-before:page;break-after:page}
.page-break{height:0;break-after:page}
}`;

/** Printed Chinese follows GB/T 9704: 3号 (16 pt) on a 28 pt pitch, indented by two letters. */
export const CHINESE_CSS = `
:root{--body:'仿宋_GB2312','FangSong','仿宋','STFangsong','Noto Serif CJK SC',serif;--heading:'黑体','SimHei','STHeiti','Noto Sans CJK SC',sans-serif;--second:'楷体_GB2312','KaiTi','楷体','STKaiti','Noto Serif CJK SC',serif;--title:'方正小标宋简体','FZXiaoBiaoSong-B05S','SimSun','Songti SC','Noto Serif CJK SC',serif}
body{font-size:12.5pt;line-height:1.8}
h1{font-weight:bold}
h2,h3,.contents-title{font-weight:normal}
h2{font-size:16pt}
h3{font-size:14.5pt}
h4{font-size:13pt}
h2,h3,h4{padding-left:2em}
h2 .number{padding-right:.1em}
h2[id^=appendix] .number,h3 .number,.contents .number{padding-right:.35em}
main>p,.callout>p:not(.callout-title){text-indent:2em}
@media print{
body{font-size:16pt;line-height:28pt}
h2{font-size:16pt;margin:18pt 0 8pt}
h3{font-size:16pt;margin:12pt 0 4pt}
h4{font-size:16pt;margin:8pt 0 2pt}
.cover{height:222mm}
.cover-title{margin:22mm 0 14mm}
.contents,dl,blockquote,.callout{font-size:14pt;line-height:24pt}
}`;

/** The English edition. */
export const ENGLISH_CSS = `
:root{--body:Georgia,'Times New Roman','Liberation Serif','Noto Serif CJK SC',serif;--heading:'Segoe UI','Helvetica Neue',Arial,'Liberation Sans','Noto Sans CJK SC',sans-serif;--second:var(--heading);--title:var(--heading)}
body{font-size:11.5pt;line-height:1.6}
h1,h2,h3,h4,.contents-title{font-weight:600}
h2{font-size:17pt;border-bottom:1.5pt solid #24358f;padding-bottom:4pt}
h3{font-size:13.5pt}
h4{font-family:var(--heading);font-size:12pt}
h2 .number,h3 .number,h4 .number,.contents .number{display:inline-block;min-width:2.2em;padding-right:.5em}
p{margin-bottom:8pt}
@media print{
body{font-size:11pt;line-height:1.55}
h1{font-size:28pt}
.cover{height:242mm}
.cover-title{margin:40mm 0 20mm}
}`;
