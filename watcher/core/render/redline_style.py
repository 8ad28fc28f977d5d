"""How the redline page looks: on a desk, on a phone, in the dark and on paper."""

from __future__ import annotations

STYLE = """
:root{color-scheme:light dark;--page:#eef1f5;--paper:#fff;--ink:#16202c;--muted:#5a6675;--rule:#d9dfe7;
--soft:#f5f7fa;--link:#1f5fbf;--del:#8c1d18;--del-bg:#fde7e5;--ins:#0b5a2a;--ins-bg:#dff3e4;
--none:#5f6b7a;--low:#1f6391;--medium:#9a5b00;--high:#b3261e;--critical:#7d1128}
@media (prefers-color-scheme:dark){:root{--page:#11161c;--paper:#1a2129;--ink:#e4e9ef;--muted:#9aa7b5;
--rule:#303a46;--soft:#212a34;--link:#84b4ff;--del:#ffb4ab;--del-bg:#4a1f1d;--ins:#a5e3b6;--ins-bg:#163a24;
--none:#76838f;--low:#3d84b5;--medium:#b87a1f;--high:#d0453c;--critical:#b53556}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);
font:16px/1.6 -apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans",sans-serif;overflow-wrap:anywhere}
main{max-width:820px;margin:0 auto;padding:24px 16px 64px}
a{color:var(--link)}
.card{background:var(--paper);border:1px solid var(--rule);border-radius:8px;padding:24px 28px;margin:0 0 20px}
header.card{border-top:5px solid var(--tone,var(--none))}
h1{font-size:1.6rem;line-height:1.25;margin:.35em 0 .2em;letter-spacing:-.01em}
.meta{color:var(--muted);font-size:.9rem;margin:.15em 0}
.meta strong{color:var(--ink)}
.label{font-size:.78rem;text-transform:uppercase;letter-spacing:.08em;color:var(--muted);margin:0 0 .9em;
font-weight:600}
.badge{display:inline-block;font-size:.7rem;font-weight:700;letter-spacing:.06em;text-transform:uppercase;
color:#fff;background:var(--tone,var(--none));border-radius:3px;padding:.2em .65em;line-height:1.5;white-space:nowrap}
.none{--tone:var(--none)}.low{--tone:var(--low)}.medium{--tone:var(--medium)}
.high{--tone:var(--high)}.critical{--tone:var(--critical)}
.reasons{margin:.9em 0 0;padding-left:1.2em}
ol.changes{list-style:none;margin:0;padding:0}
ul.gravest{list-style:none;margin:0;padding:0}
ul.gravest>li{margin:.35em 0}
ol.changes>li{padding:.85em 0;border-top:1px solid var(--rule)}
ol.changes>li:first-child{border-top:0;padding-top:0}
ol.changes .where{font-weight:600;text-decoration:none}
ol.changes .where:hover{text-decoration:underline}
ol.changes .what{color:var(--muted);font-size:.85rem}
ol.changes p{margin:.35em 0 0}
.why{font-size:.92rem}.why b{font-weight:600}
del{color:var(--del);background:var(--del-bg);text-decoration:line-through;border-radius:2px;padding:0 .1em}
ins{color:var(--ins);background:var(--ins-bg);text-decoration:underline;text-underline-offset:2px;border-radius:2px;
padding:0 .1em}
.quiet del,.quiet ins{background:none;padding:0}
.quiet del{color:var(--muted)}.quiet ins{color:inherit;text-decoration-style:dotted}
.text h2,.text h3,.text h4,.text h5,.text h6{line-height:1.35;margin:1.5em 0 .5em;font-size:1.02rem}
.text h2{font-size:1.25rem}.text h3{font-size:1.1rem}
.text section:first-of-type>:first-child{margin-top:0}
.crumb{display:block;color:var(--muted);font-size:.8rem;font-weight:400;margin-bottom:.1em}
.sign{display:inline-block;font-size:.76rem;font-weight:400;color:var(--muted);border:1px solid var(--rule);
border-radius:3px;padding:.05em .5em;margin-left:.4em;vertical-align:.12em}
.text p{margin:0 0 .8em}.text p.item{margin-bottom:.35em}
.item{padding-left:1.4em;position:relative}p.item+p:not(.item),p.item+table{margin-top:.8em}
.item>.m{position:absolute;left:0;min-width:1.1em;color:var(--muted)}
.l2{margin-left:1.5em!important}.l3{margin-left:3em!important}.l4{margin-left:4.5em!important}
.change{border-left:3px solid var(--tone,var(--none));background:var(--soft);padding:.7em .9em;margin:0 0 .9em -1em;
border-radius:0 4px 4px 0;scroll-margin-top:1em}
.change.quiet{background:none;border-left:2px dotted var(--rule);padding:.1em .9em}
.change p:last-child{margin-bottom:0}
.note{font-size:.88rem;color:var(--muted);margin:.5em 0 0!important}
.note .badge{margin-right:.4em}.note b{color:var(--ink);font-weight:500}
:target{outline:2px solid var(--link);outline-offset:3px}
.scroll{overflow-x:auto;margin:0 0 .9em}
table{border-collapse:collapse;width:100%;font-size:.92rem}
td{border:1px solid var(--rule);padding:.4em .6em;text-align:left;vertical-align:top}
tr.head td{background:var(--soft);font-weight:600}
tr.changed td{background:var(--soft)}
tr.changed td:first-child{border-left:3px solid var(--tone,var(--none))}
tr.notes td{border-top:0;background:var(--soft)}
td .note{margin:0!important}
details.fold{margin:0 0 .9em;color:var(--muted)}
details.fold>summary,details.more>summary{cursor:pointer;font-size:.86rem;color:var(--muted);padding:.45em .8em;
border:1px dashed var(--rule);border-radius:4px}
details[open]>summary{margin-bottom:1em}
footer{color:var(--muted);font-size:.82rem;padding:0 4px}
@media (max-width:600px){main{padding:10px 8px 40px}.card{padding:18px 16px;border-radius:6px}
h1{font-size:1.3rem}.change{margin-left:-.5em}}
@media print{body{background:#fff}.card{border:0;padding:0}details.fold{display:none}}
""".strip().replace("\n", "")
