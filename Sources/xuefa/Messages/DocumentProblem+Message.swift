import BankFormats
import TextLayout

extension ArchiveProblem {
    /// Says what is wrong with the archive at a path.
    func message(of path: String) -> Localized {
        switch self {
        case .notAnArchive:
            Localized("\(path) 不是 .docx 这类压缩格式的文件", "\(path) is no packed file, as .docx files are")
        case .damaged(nil):
            Localized(
                "\(path) 不完整或已损坏，请重新下载或复制",
                "\(path) is cut off or damaged: download or copy it again"
            )
        case .damaged(let entry?):
            Localized(
                "\(path) 里的 \(entry) 已损坏，请重新下载或复制",
                "\(entry) in \(path) is damaged: download or copy it again"
            )
        case .encrypted(let entry):
            Localized("\(path) 加了密码（\(entry)），请先取消密码", "\(path) has a password (\(entry)): remove it first")
        case .unknownMethod(let entry):
            Localized("\(path) 里的 \(entry) 用了不支持的压缩方法", "\(entry) in \(path) is packed by an unknown method")
        case .unsafeName(let name):
            Localized("\(path) 里有不安全的文件名 \(name)，未读取", "\(path) holds the unsafe name \(name) and is not read")
        case .repeatedName(let name):
            Localized("\(path) 里 \(name) 出现两次，未读取", "\(path) holds \(name) twice and is not read")
        case .tooManyEntries(let limit):
            Localized("\(path) 里的文件超过 \(limit) 个，未读取", "\(path) holds more than \(limit) files and is not read")
        case .tooBig(nil, let limit):
            Localized(
                "\(path) 解压后超过 \(limit >> 20) MB，未读取",
                "\(path) is larger than \(limit >> 20) MB when unpacked and is not read"
            )
        case .tooBig(let entry?, let limit):
            Localized(
                "\(path) 里的 \(entry) 解压后超过 \(limit >> 20) MB，未读取",
                "\(entry) in \(path) is larger than \(limit >> 20) MB when unpacked and is not read"
            )
        case .tooDense(let entry):
            Localized(
                "\(path) 里的 \(entry) 压缩比异常（疑为压缩炸弹），未读取",
                "\(entry) in \(path) is packed as densely as only bombs are and is not read"
            )
        }
    }
}

extension MarkupProblem {
    /// Says what is wrong with a text in XML or HTML.
    func message(of chinese: String, _ english: String) -> Localized {
        switch self {
        case .malformed(let place):
            Localized("\(chinese) \(place.chinese)格式有误", "\(english) is broken at \(place.english)")
        case .truncated(let place):
            Localized("\(chinese) 不完整，到\(place.chinese)就断了", "\(english) is cut off at \(place.english)")
        case .tooDeep(let limit, let place):
            Localized(
                "\(chinese) \(place.chinese)嵌套超过 \(limit) 层，未读取",
                "\(english) nests more than \(limit) elements at \(place.english) and is not read"
            )
        case .entity(let place):
            Localized(
                "\(chinese) \(place.chinese)使用了自定义实体，为安全起见未读取",
                "\(english) uses an entity of its own at \(place.english) and, for safety, is not read"
            )
        case .encoding:
            Localized("\(chinese) 的编码与注明的不符，或不能识别", "\(english) has another encoding than it says, or an unknown one")
        case .tooManyTags(let limit):
            Localized("\(chinese) 的标签超过 \(limit) 个，未读取", "\(english) has more than \(limit) tags and is not read")
        }
    }
}

extension MarkupPlace {
    fileprivate var chinese: String { "第 \(line) 行第 \(column) 列" }
    fileprivate var english: String { "line \(line), column \(column)" }
}
