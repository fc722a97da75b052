import BankFormats
import QuestionBank
import TextLayout

extension CommandFailure {
    /// A path that leads to nothing that can be read.
    init(_ problem: FileProblem) {
        self.init(problem.status, problem.message)
    }
}

extension FileProblem {
    var status: ExitStatus {
        switch self {
        case .notFound, .noBank, .linkLoop: .noInput
        case .notAllowed: .notAllowed
        case .isFolder, .notARegularFile, .archive, .markup, .oldDocument, .noDocument, .oldWorkbook, .noWorkbook,
            .cellTooLong, .tooManyRows,
            .notText, .unknownFormat, .foreignFile, .tooBig:
            .badData
        case .unreadable: .inputOutput
        case .unwritable: .cannotCreate
        }
    }

    var message: Localized {
        switch self {
        case .notFound(let path):
            Localized("找不到 \(path)", "\(path) does not exist")
        case .notAllowed(let path):
            Localized("没有权限读取 \(path)", "\(path) may not be read")
        case .isFolder(let path):
            Localized("\(path) 是文件夹，这里要的是文件", "\(path) is a folder, and a file is wanted")
        case .notARegularFile(let path):
            Localized("\(path) 不是普通文件", "\(path) is no regular file")
        case .linkLoop(let path):
            Localized("\(path)：符号链接循环", "\(path): symbolic links lead in a circle")
        case .noBank(let path):
            Localized(
                "\(path) 里没有题库（题库是含有 bank.yaml 的文件夹）",
                "\(path) holds no bank (a bank is a folder with a bank.yaml)"
            )
        case .unreadable(let path, let code):
            Localized("读取 \(path) 失败（系统错误 \(code)）", "reading \(path) failed (system error \(code))")
        case .unwritable(let path, let code):
            Localized(
                "不能写入 \(path)：\(SystemWords.text(code).chinese)",
                "cannot write \(path): \(SystemWords.text(code).english)"
            )
        case .archive(let path, let problem):
            problem.message(of: path)
        case .markup(let path, let part, let problem):
            problem.message(of: part.map { "\(path)（\($0)）" } ?? path, part.map { "\(path) (\($0))" } ?? path)
        case .oldDocument(let path):
            Localized(
                "\(path) 是旧版 Word 文件（.doc）或加了密码：请用 Word 或 WPS 打开，另存为不加密码的 .docx",
                "\(path) is a Word file of the old kind (.doc) or has a password: save it as .docx without a password"
            )
        case .noDocument(let path):
            Localized("\(path) 不是 Word 文档（.docx）", "\(path) is no Word document (.docx)")
        case .foreignFile(let path, let kind):
            Localized(
                "\(path) 是\(kind.name.chinese)，里面没有能读的题；请另存为 .docx 或 .xlsx，或把文字复制出来，用 xuefa bank import - 粘贴",
                "\(path) is \(kind.name.english) and holds no items that can be read; save it as .docx or .xlsx, or copy its text and paste it into 'xuefa bank import -'"
            )
        case .unknownFormat(let path):
            Localized(
                "认不出 \(path) 是哪种格式；请用 --from 指明（\(ExchangeFormat.names)）",
                "cannot tell the format of \(path); name it with --from (\(ExchangeFormat.names))"
            )
        case .oldWorkbook(let path):
            Localized(
                "\(path) 是旧版 Excel 文件（.xls）或加了密码：请用 Excel 或 WPS 打开，另存为不加密码的 .xlsx",
                "\(path) is an Excel file of the old kind (.xls) or has a password: save it as .xlsx without a password"
            )
        case .noWorkbook(let path):
            Localized(
                "\(path) 不是 Excel 工作簿（.xlsx）；.xlsb、.ods、.et 请先另存为 .xlsx",
                "\(path) is no Excel workbook (.xlsx); save .xlsb, .ods or .et as .xlsx first"
            )
        case .cellTooLong(let path, let row, let column):
            Localized(
                "\(path)：第 \(row) 行第 \(column) 列的文字超过 \(TableLimits.cellUnits) 字，一格放不下",
                "\(path): the text of row \(row), column \(column) has more than the \(TableLimits.cellUnits) characters of a cell"
            )
        case .tooManyRows(let path, let limit):
            Localized(
                "\(path)：一张工作表最多 \(limit) 行，请分成几个文件",
                "\(path): a sheet has \(limit) rows at most; write several files"
            )
        case .notText(let path, let declared?):
            Localized(
                "\(path) 注明的编码是 \(declared)，内容却不能按它读取：请用浏览器打开，另存为 UTF-8",
                "\(path) says that it is \(declared), and cannot be read as that: save it as UTF-8 from a browser"
            )
        case .notText(let path, nil):
            Localized(
                "\(path) 不是文本，或编码无法识别（能读 UTF-8、UTF-16、GB18030）",
                "\(path) is no text, or in an unknown encoding (UTF-8, UTF-16 and GB18030 are read)"
            )
        case .tooBig(let path, let limit):
            Localized("\(path) 太大（上限 \(limit >> 20) MB）", "\(path) is too big (at most \(limit >> 20) MB)")
        }
    }
}

extension ForeignFile {
    fileprivate var name: Localized {
        switch self {
        case .pdf: Localized(" PDF 文件", "a PDF file")
        case .image: Localized("图片", "a picture")
        case .webPage: Localized("网页", "a web page")
        case .richText: Localized(" RTF 文件", "an RTF file")
        }
    }
}
