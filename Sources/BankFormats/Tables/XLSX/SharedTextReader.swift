/// Reads the texts of a part with shared texts (ECMA-376 part 1, 18.4): the runs of each joined, readings above
/// characters left out.
final class SharedTextReader: XMLReceiver {
    private(set) var texts = SharedTexts()
    /// Whether there was no room for all.
    private(set) var isFull = false
    private var text = CellText()
    private var isInText = false
    private var isInReading = false

    func start(_ name: UnsafePointer<CChar>, _ attributes: XMLRawAttributes, of feed: XMLFeed) {
        guard let local = SheetName.local(name) else { return }
        switch local {
        case "si": text.clear()
        case "t": isInText = !isInReading
        case "rPh": isInReading = true
        default: break
        }
    }

    func end(_ name: UnsafePointer<CChar>, of feed: XMLFeed) {
        guard let local = SheetName.local(name) else { return }
        switch local {
        case "t": isInText = false
        case "rPh": isInReading = false
        case "si":
            text.finish()
            let isTaken = text.withBytes { texts.append($0, isTooLong: text.isTooLong) }
            if !isTaken {
                isFull = true
                feed.stop()
            }
        default: break
        }
    }

    func text(_ bytes: UnsafeRawBufferPointer, of feed: XMLFeed) {
        if isInText { text.append(bytes) }
    }
}

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
        SheetText.unescape(&bytes)
        if bytes.contains(.carriageReturn) { makeLineFeeds() }
        range = bytes.withUnsafeBufferPointer { TextTrim.range(of: $0, in: 0..<$0.count) }
    }

    /// What `finish` left.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    var string: String { withBytes { String(decoding: $0, as: UTF8.self) } }

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
