import QuestionBank
import TextLayout

extension SyntaxProblem {
    /// What is wrong and the way out.
    var message: Localized {
        switch self {
        case .notUTF8(let guess): encodingMessage(guess)
        case .fileTooBig(let limit):
            Localized(
                "文件超过 \(limit / 1_000_000) MB；一章一个文件，请拆分后再检查",
                "the file is larger than \(limit / 1_000_000) MB; keep one chapter in a file"
            )
        case .emptyFile:
            Localized("文件是空的，没有可读的内容", "the file is empty")
        case .controlCharacter(let value):
            Localized(
                "这里有一个看不见的控制字符（\(Self.name(of: value))）；请删去，常见于从网页或 Word 粘贴",
                "an invisible control character (\(Self.name(of: value))); delete it, it often comes from a web page"
            )
        case .tabIndentation:
            Localized("行首用了 Tab 键缩进；YAML 只认空格，请改成空格", "the line is indented with a tab; use spaces")
        case .fullWidthColon(let field):
            Localized(
                "“\(field)”后面是全角冒号“：”；请改为半角冒号加一个空格“: ”",
                "a full-width colon after '\(field)'; use ':' and a space"
            )
        case .fullWidthSign(let found, let instead):
            Localized("这里用了全角的 \(found) ；请改为半角的 \(instead)", "a full-width \(found) here; use \(instead)")
        case .missingSpace(let after):
            Localized("“\(after)”后面缺少一个空格", "a space is missing after '\(after)'")
        case .anchor: signMessage("&", "锚点", "an anchor")
        case .alias: signMessage("*", "引用", "a reference")
        case .tag: signMessage("!", "类型标记", "a type")
        case .reservedStart(let sign):
            Localized(
                "不加引号的内容不能以“\(sign)”开头；请给整段内容加上英文双引号",
                "a text without quotes cannot start with '\(sign)'; put it in double quotes"
            )
        case .severalDocuments:
            Localized(
                "“---”开始了第二份文档，其后的内容不会读入；请删去这一行",
                "a second document begins here and is not read; delete the line"
            )
        case .tooDeep(let limit):
            Localized(
                "嵌套超过 \(limit) 层；请检查缩进和括号",
                "nested more than \(limit) levels deep; check indentation and brackets"
            )
        case .nameNotText:
            Localized("字段名应当是一个词", "the name of a field must be a word")
        case .unclosed(let sign):
            Localized("这里的 \(sign) 只有开头没有结尾；请补上另一半", "the \(sign) here is never closed")
        case .textAfterQuote:
            Localized(
                "引号结束后还有文字；若引号是正文的一部分，请改用中文引号“”，或给整段内容再加一层引号",
                "text after a closing quotation mark; use “ ” inside a text, or put the whole text in quotes"
            )
        case .colonInText:
            Localized(
                "正文里有半角冒号加空格“: ”，YAML 会当作新字段；请改用全角冒号“：”，或给整段内容加引号",
                "': ' inside a text looks like a field to YAML; use '：' or put the text in quotes"
            )
        case .hashInText:
            Localized(
                "空格后的“#”开始了注释，其后的文字不会读入；若是正文请给整段内容加引号，若是注释请写成“# ”",
                "'#' after a space begins a comment and the rest is not read; quote the text, or write '# ' for a comment"
            )
        case .badIndentation:
            Localized(
                "缩进与上下文对不齐；同一层的字段要左对齐，下一层多缩进两个空格",
                "the indentation does not fit; fields of one level start in one column, two spaces deeper for the next"
            )
        case .notAField:
            Localized("这一行不是“字段名: 内容”的形式", "this line is no 'name: value'")
        case .badEscape:
            Localized(
                "双引号里的反斜杠“\\”有特殊含义，这里不能识别；请写成“\\\\”，或改用单引号",
                "'\\' has a meaning in double quotes and this one is unknown; write '\\\\' or use single quotes"
            )
        case .malformed:
            Localized("YAML 从这里起读不下去；请对照上一题检查格式", "YAML cannot read on from here; compare with the item before")
        }
    }

    private func encodingMessage(_ guess: EncodingGuess?) -> Localized {
        switch guess {
        case .gb18030:
            Localized(
                "文件不是 UTF-8，看起来是 GBK/GB18030；请在编辑器中选“另存为”，编码选 UTF-8",
                "the file is not UTF-8 and looks like GBK/GB18030; save it as UTF-8"
            )
        case .utf16:
            Localized(
                "文件是 UTF-16（记事本的“Unicode”）；请另存为 UTF-8",
                "the file is UTF-16 ('Unicode' in Notepad); save it as UTF-8"
            )
        case nil:
            Localized("从这里起不是 UTF-8 文字；请另存为 UTF-8", "from here on the file is not UTF-8; save it as UTF-8")
        }
    }

    private func signMessage(_ sign: Character, _ chinese: String, _ english: String) -> Localized {
        Localized(
            "以“\(sign)”开头的内容在 YAML 里是\(chinese)，题库不用；若是正文，请给整段内容加上英文双引号",
            "a text that starts with '\(sign)' is \(english) to YAML, which is not used here; put it in double quotes"
        )
    }

    /// `U+0007`.
    static func name(of scalar: UInt32) -> String {
        let digits = String(scalar, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
