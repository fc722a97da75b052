import QuestionBank
import TextLayout

extension QTIProblem {
    var message: Localized {
        switch self {
        case .oldVersion:
            Localized(
                "这是 QTI 1.2 的文件，读不了：请在原系统里改为导出 QTI 2.1、2.2 或 3.0",
                "this is QTI 1.2, which is not read: export QTI 2.1, 2.2 or 3.0 from the other system"
            )
        case .testWithoutItems:
            Localized(
                "这只是一份试卷，题目在别的文件里：请导入连同题目的整个压缩包",
                "this is a test without its items, which are other files: give the whole package (zip)"
            )
        case .notQTI(let root):
            Localized("不是 QTI：最外层是“\(root)”", "not QTI: the outermost element is '\(root)'")
        case .noItems:
            Localized("压缩包里没有题目", "the package holds no items")
        case .missingFile(let name):
            Localized("压缩包里没有它提到的文件“\(name)”", "the package names the file '\(name)', which it does not hold")
        case .outsidePackage(let name):
            Localized(
                "“\(name)”在压缩包之外，不会去读：把文件放进压缩包",
                "'\(name)' is outside the package and is not read: put the file into the package"
            )
        case .broken(let damage): damage.message
        case .unreadableEntry(let name):
            Localized("压缩包里的“\(name)”解不开：请重新导出", "'\(name)' cannot be unpacked: export the package again")
        case .tooManyResources(let limit):
            Localized("清单里的文件超过 \(limit) 个：请分成几个包", "the manifest lists more than \(limit) files: split the package")
        case .identifierTwice(let text):
            Localized("标识“\(text)”出现两次，分不清答案指哪个", "the identifier '\(text)' stands twice, so the key may mean either")
        case .undeclaredResponse(let text):
            Localized(
                "题目用到的作答“\(text)”没有声明（responseDeclaration）",
                "the response '\(text)' is declared nowhere (responseDeclaration)"
            )
        case .keyAgainstPoints:
            Localized(
                "计分和 correctResponse 不一致，已按计分认定答案，请核对",
                "points and correctResponse disagree; the key follows the points, please check"
            )
        case .feedbackAsRationale:
            Localized(
                "看不出这条反馈何时显示，已放进解析，请核对",
                "when this feedback is shown is not clear; it was put into the rationale, please check"
            )
        case .noManifest:
            Localized(
                "压缩包里没有 imsmanifest.xml，已读入其中所有题目",
                "the package has no imsmanifest.xml; all items in it were read"
            )
        case .processingNotTaken:
            Localized(
                "计分规则没有带过来，以 correctResponse 为答案",
                "the response processing is not taken along; the key is the correctResponse"
            )
        case .emptyOption(let text):
            Localized("选项“\(text)”没有文字", "the option '\(text)' has no text")
        }
    }
}

extension QTIProblem.Damage {
    fileprivate var message: Localized {
        switch self {
        case .malformed: Localized("XML 有语法错误", "the XML is malformed")
        case .truncated: Localized("XML 不完整：请重新导出", "the XML is cut off: export it again")
        case .entity:
            Localized("XML 里有实体声明，不予读取：请去掉 DOCTYPE", "the XML declares entities and is not read: take the DOCTYPE out")
        case .tooDeep(let limit): Localized("XML 嵌套超过 \(limit) 层", "the XML nests deeper than \(limit) elements")
        case .encoding: Localized("XML 的编码读不了：请存成 UTF-8", "the encoding of the XML is not read: save it as UTF-8")
        }
    }
}
