import Glibc

/// The text of a cell while it is read: no longer than a cell can be.
struct CellText {
    private var bytes: [UInt8] = []
    private var range = 0..<0
    private(set) var isTooLong = false

    var isEmpty: Bool { bytes.isEmpty }

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        isTooLong = false
    }

    mutating func append(_ more: UnsafeRawBufferPointer) {
        guard bytes.count + more.count <= TableLimits.cellBytes else {
            isTooLong = true
            return
        }
        bytes.append(contentsOf: more)
    }

    /// Reads escapes, makes line ends line feeds, and takes off the spaces around.
    mutating func finish() {
        if has(UInt8(ascii: "_")) { SheetText.unescape(&bytes) }
        if has(.carriageReturn) { makeLineFeeds() }
        trim()
    }

    /// Takes off the spaces around; enough for numbers.
    mutating func trim() {
        range = bytes.withUnsafeBufferPointer { TextTrim.range(of: $0, in: 0..<$0.count) }
    }

    /// What `finish` or `trim` left.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    var string: String { withBytes { String(decoding: $0, as: UTF8.self) } }

    private func has(_ byte: UInt8) -> Bool {
        bytes.withUnsafeBytes { $0.baseAddress.map { memchr($0, Int32(byte), bytes.count) != nil } ?? false }
    }

    private mutating func makeLineFeeds() {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var last: UInt8 = 0
        for byte in bytes {
            if byte == .carriageReturn {
                plain.append(.lineFeed)
            } else if byte != .lineFeed || last != .carriageReturn {
                plain.append(byte)
            }
            last = byte
        }
        bytes = plain
    }
}
