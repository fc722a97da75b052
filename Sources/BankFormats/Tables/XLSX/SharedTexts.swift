/// The texts of a workbook that its cells refer to by number, in few blocks of memory.
struct SharedTexts {
    /// Texts with more bytes than this together are read by nobody.
    static let byteLimit = 256 << 20
    /// More texts than this are read by nobody.
    static let countLimit = 8 << 20
    private static let blockSize = 1 << 20

    private struct Place {
        var block: UInt16
        var isTooLong: Bool
        var isStruck: Bool
        var start: UInt32
        var count: UInt32
    }

    private var blocks: [[UInt8]] = []
    private var places: [Place] = []

    /// What a number stands for.
    enum Text {
        /// - isStruck: whether a part of it is struck through.
        case text(String, isStruck: Bool)
        case tooLong
    }

    /// Adds the next text.
    /// - Returns: false when there is no room for it.
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, isTooLong: Bool, isStruck: Bool) -> Bool {
        guard places.count < Self.countLimit else { return false }
        let count = isTooLong ? 0 : bytes.count
        if blocks.isEmpty || blocks[blocks.count - 1].count + count > Self.blockSize {
            guard blocks.count < Self.byteLimit / Self.blockSize else { return false }
            var block: [UInt8] = []
            block.reserveCapacity(Self.blockSize)
            blocks.append(block)
        }
        let last = blocks.count - 1
        let start = blocks[last].count
        if count > 0 { blocks[last].append(contentsOf: bytes) }
        places.append(
            Place(
                block: UInt16(last),
                isTooLong: isTooLong,
                isStruck: isStruck,
                start: UInt32(start),
                count: UInt32(count)
            )
        )
        return true
    }

    /// nil when there is no text of this number.
    subscript(_ index: Int) -> Text? {
        guard index >= 0, index < places.count else { return nil }
        let place = places[index]
        guard !place.isTooLong else { return .tooLong }
        let range = Int(place.start)..<Int(place.start) + Int(place.count)
        return .text(
            blocks[Int(place.block)].withUnsafeBufferPointer {
                String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
            },
            isStruck: place.isStruck
        )
    }
}
