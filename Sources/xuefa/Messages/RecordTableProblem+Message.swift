import QuestionBank
import TextLayout

extension RecordTableProblem: ReadableProblem {
    var message: Localized {
        switch self {
        case .tooBig(let limit):
            Localized("文件超过 \(limit >> 20) MB，请分成几个文件", "the file is larger than \(limit >> 20) MB; split it")
        case .empty:
            Localized("文件是空的：第一行应当是列标题", "the file is empty: its first line should hold the headings")
        case .notText:
            Localized(
                "这是旧版 Excel 文件（.xls）或其他二进制文件；请用 Excel 或 WPS“另存为”.xlsx 或 CSV UTF-8",
                "this is an Excel file of the old kind (.xls) or another binary file; save it as .xlsx or CSV UTF-8"
            )
        case .unknownEncoding:
            Localized(
                "从这里起不是 UTF-8、UTF-16 或 GB18030 文字；请另存为 CSV UTF-8",
                "from here on the text is neither UTF-8, UTF-16 nor GB18030; save it as CSV UTF-8"
            )
        case .noConverter:
            Localized("本机不能转换 GB18030；请另存为 CSV UTF-8", "this machine cannot convert GB18030; save it as CSV UTF-8")
        case .fullWidthSeparator:
            Localized("各列之间用了全角逗号“，”，请改为半角“,”", "the columns are separated by full-width commas; use ','")
        case .unclosedQuote:
            Localized("双引号没有结束", "a quotation mark is never closed")
        case .textAfterQuote:
            Localized("双引号结束后还有文字；文字里的双引号要写两个", "text after a closing quotation mark; double a mark inside a text")
        case .cellWithoutHeading:
            Localized("这一格在最后一个列标题之外", "this cell lies beyond the last heading")
        case .cellTooLong(let limit):
            Localized(
                "这一格超过 \(limit >> 10) KB；若是 CSV，多半是这里的双引号没有结束",
                "this cell has more than \(limit >> 10) KB; in a CSV file a quotation mark is probably never closed"
            )
        case .rowTooLong(let limit):
            Localized("这一行超过 \(limit >> 20) MB，请分成几行", "this row has more than \(limit >> 20) MB; split it")
        case .outsideSheet:
            Localized(
                "这一格在工作表的范围之外（最多 16,384 列、1,048,576 行）；请用 Excel 或 WPS 打开后另存",
                "this cell lies outside a sheet (16,384 columns, 1,048,576 rows); open the file in Excel and save it anew"
            )
        case .missingSharedText:
            Localized(
                "这一格引用的文字不在文件里，文件已损坏；请用 Excel 或 WPS 打开后另存",
                "the text of this cell is not in the file, which is damaged; open it in Excel and save it anew"
            )
        case .formulaWithoutResult:
            Localized(
                "这一格是公式，文件里没有它的结果；请用 Excel 或 WPS 打开，保存后再来",
                "a formula without its result; open the file in Excel, save it and try again"
            )
        case .unreadSheet:
            Localized(
                "这张工作表也有内容，没有读取：只读第一张；要读它，请移到最前",
                "this sheet holds something too and is not read: only the first one is; to read it, move it to the front"
            )
        case .tooManyProblems(let limit):
            Localized("已有 \(limit) 处问题，后面的不再读取", "\(limit) problems so far; the rest is not read")
        }
    }
}
