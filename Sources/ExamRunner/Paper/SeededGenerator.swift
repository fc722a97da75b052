/// The generator behind every draw and shuffle: SplitMix64 (Steele, Lea and Flood, 2014).
///
/// It is our own, and so is the shuffle below, because the standard library promises no particular order: a paper
/// must come out of its recorded seed the same on every machine and with every compiler.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to but not including `bound`, every one as likely (Lemire's rejection method).
    package mutating func number(below bound: Int) -> Int {
        precondition(bound > 0, "there is nothing to choose from")
        let range = UInt64(bound)
        var product = next().multipliedFullWidth(by: range)
        if product.low < range {
            let threshold = (0 &- range) % range
            while product.low < threshold { product = next().multipliedFullWidth(by: range) }
        }
        return Int(product.high)
    }

    /// Fisher and Yates's shuffle, from the last place to the first.
    package mutating func shuffled<Element>(_ elements: some Sequence<Element>) -> [Element] {
        var result = Array(elements)
        for index in stride(from: result.count - 1, through: 1, by: -1) {
            result.swapAt(index, number(below: index + 1))
        }
        return result
    }
}
