/// The style of the page around the heat map.
enum CoverageStyle {
    static let css = """
        :root{color-scheme:light dark}
        body{margin:0;background:#ffffff;color:#1f2328;font-size:15px;line-height:1.6}
        main{max-width:1080px;margin:0 auto;padding:24px 20px 48px}
        h1{font-size:24px;line-height:1.3;margin:0 0 4px}
        h2{font-size:19px;margin:32px 0 4px;padding-top:16px;border-top:1px solid #d1d9e0}
        h3{font-size:16px;margin:20px 0 0}
        p{margin:4px 0}
        .muted{color:#59636e}
        .legend{display:flex;flex-wrap:wrap;gap:4px 18px;list-style:none;margin:16px 0 0;padding:0}
        .legend svg{vertical-align:-4px}
        .scroll{overflow-x:auto;margin:16px 0}
        .map{border-collapse:collapse;width:100%;font-size:13px;line-height:1.4}
        .map th,.map td{padding:3px 6px;vertical-align:top;text-align:left;font-weight:400;border-bottom:1px solid #e4e9ee}
        .map thead th{color:#59636e;white-space:nowrap;border-bottom:1px solid #b6bfc9;vertical-align:bottom}
        .map tbody th{min-width:150px}
        .map .group th,.map .group td{padding-top:12px;font-weight:600}
        .map tfoot th,.map tfoot td{font-weight:600;border-top:1px solid #b6bfc9}
        .map .n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
        .map .zero{color:#a3acb5}
        .map .d1{padding-left:20px}
        .map .d2{padding-left:34px}
        .map .d3{padding-left:48px}
        .cells{display:block;max-width:none}
        .cell rect{stroke-width:1}
        .number{font-size:11px;text-anchor:end;fill:#59636e}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 16px;margin:4px 0}
        dt{color:#59636e}
        dd{margin:0}
        details{margin-top:32px;border-top:1px solid #d1d9e0;padding-top:16px}
        summary{cursor:pointer}
        details ul{padding-left:20px;font-size:13px}
        @media screen and (prefers-color-scheme:dark){
        body{background:#0d1117;color:#e6edf3}
        .muted,.map thead th,dt{color:#9198a1}
        .number{fill:#9198a1}
        .map th,.map td{border-color:#262c36}
        .map thead th,.map tfoot th,.map tfoot td,h2,details{border-color:#3d444d}
        .map .zero{color:#59636e}
        }
        @page{size:A4 landscape;margin:10mm}
        @media print{
        :root{color-scheme:light}
        *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
        main{max-width:none;padding:0}
        .scroll{overflow:visible}
        thead{display:table-header-group}
        tfoot{display:table-row-group}
        tr,dl,h3,svg{break-inside:avoid}
        .group,h2,h3{break-after:avoid}
        }
        """
}
