/// A file that shows questions and holds none that a program could read.
package enum ForeignFile: Hashable, Sendable {
    case pdf
    case image
    case webPage
    case richText

    /// Tells it by its first bytes; nil for everything else.
    init?(_ bytes: [UInt8]) {
        func begins(_ signature: [UInt8]) -> Bool { bytes.starts(with: signature) }
        if begins(Array("%PDF".utf8)) {
            self = .pdf
        } else if begins([0x89, 0x50, 0x4E, 0x47]) || begins([0xFF, 0xD8, 0xFF]) || begins(Array("GIF8".utf8)) {
            self = .image
        } else if begins(Array("{\\rtf".utf8)) {
            self = .richText
        } else {
            let start = bytes.prefix(256).drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
            let word = String(decoding: start.prefix(14), as: UTF8.self).lowercased()
            guard word.hasPrefix("<html") || word.hasPrefix("<!doctype html") else { return nil }
            self = .webPage
        }
    }
}
