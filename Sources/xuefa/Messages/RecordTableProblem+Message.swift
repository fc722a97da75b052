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
                "这是 Excel 工作簿或其他二进制文件；请在 Excel 中“另存为”CSV UTF-8",
                "this is a workbook or another binary file; save it as CSV UTF-8 first"
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
        }
    }
}
