/// Reads the simplest JSON there is, `{"name":3,"other":[0,2],"third":true}` without spaces, in a fiftieth of the
/// decoder's time. Events are written so; an attempt has hundreds of them, and a candidate who comes back waits for all.
///
/// It knows nothing else: text that is not of this form is nil, and the decoder has the word.
struct FlatJSON {
    private(set) var numbers: [String: Int] = [:]
    private(set) var lists: [String: [Int]] = [:]
    private(set) var truths: [String: Bool] = [:]

    init?(_ text: String) {
        var scanner = Scanner(bytes: Array(text.utf8))
        guard scanner.take("{") else { return nil }
        repeat {
            guard let name = scanner.name(), scanner.take(":") else { return nil }
            if let number = scanner.number() {
                numbers[name] = number
            } else if scanner.take("[") {
                guard let list = scanner.list() else { return nil }
                lists[name] = list
            } else if scanner.take("true") {
                truths[name] = true
            } else if scanner.take("false") {
                truths[name] = false
            } else {
                return nil
            }
        } while scanner.take(",")
        guard scanner.take("}"), scanner.isAtEnd else { return nil }
    }

    private struct Scanner {
        let bytes: [UInt8]
        var place = 0

        var isAtEnd: Bool { place == bytes.count }

        mutating func take(_ token: StaticString) -> Bool {
            let count = token.utf8CodeUnitCount
            guard place + count <= bytes.count else { return false }
            for offset in 0..<count where bytes[place + offset] != token.utf8Start[offset] { return false }
            place += count
            return true
        }

        mutating func name() -> String? {
            guard take("\"") else { return nil }
            let start = place
            while place < bytes.count, bytes[place] >= 0x61, bytes[place] <= 0x7A { place += 1 }
            let name = String(decoding: bytes[start..<place], as: UTF8.self)
            return take("\"") ? name : nil
        }

        /// At most 17 digits, which fit in any case.
        mutating func number() -> Int? {
            let start = place
            let isNegative = take("-")
            let first = place
            var value = 0
            while place < bytes.count, bytes[place] >= 0x30, bytes[place] <= 0x39, place - first < 17 {
                value = value * 10 + Int(bytes[place] - 0x30)
                place += 1
            }
            guard place > first else {
                place = start
                return nil
            }
            return isNegative ? -value : value
        }

        /// What follows an opening bracket.
        mutating func list() -> [Int]? {
            var list: [Int] = []
            if take("]") { return list }
            repeat {
                guard let number = number() else { return nil }
                list.append(number)
            } while take(",")
            return take("]") ? list : nil
        }
    }
}
