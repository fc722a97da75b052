import Foundation
import TextLayout

/// What the system says when it refuses, in both languages: its own words are English whatever the locale.
enum SystemWords {
    /// The text of an error number.
    static func text(_ code: Int32) -> Localized {
        let english = String(cString: strerror(code))
        return Localized(chinese[code] ?? english, english)
    }

    /// The same from the system's own words, where only those were passed on; anything else is returned as it is.
    static func text(_ words: String) -> Localized {
        let code = chinese.keys.first { String(cString: strerror($0)) == words }
        return Localized(code.flatMap { chinese[$0] } ?? words, words)
    }

    private static let chinese: [Int32: String] = [
        ENOENT: "没有这个文件夹或文件", ENOTDIR: "路径中间有一段不是文件夹", EISDIR: "这是文件夹", EACCES: "没有权限",
        EPERM: "不允许这样做", EROFS: "所在磁盘只能读", ENOSPC: "磁盘已满", EDQUOT: "磁盘配额已用完", EIO: "磁盘读写出错",
        ENAMETOOLONG: "名称太长", EMFILE: "打开的文件太多", EEXIST: "已经存在", ELOOP: "符号链接循环", EBUSY: "正被占用",
        ENOTSUP: "不支持", ENOMEM: "内存不足", ENXIO: "没有这个设备", EFBIG: "文件太大",
    ]
}
