package import Testing

/// A seeded stream of test data (xorshift64*), so that a failing case can be run again.
package struct TestGenerator: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed == 0 ? 0x2545_F491_4F6C_DD1D : seed
    }

    package mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_F491_4F6C_DD1D
    }

    package mutating func element<Element>(of elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &self)]
    }
}

/// Tries a property on many generated values and reports the first that breaks it, with its seed, after shrinking.
///
/// `shrink` proposes smaller values to try in place of a failing one; `property` is true for a value that is right.
package func forAll<Value>(
    count: Int = 200,
    seed: UInt64 = 20_261_121,
    generate: (inout TestGenerator) -> Value,
    shrink: (Value) -> [Value] = { _ in [] },
    sourceLocation: SourceLocation = #_sourceLocation,
    property: (Value) throws -> Bool
) {
    func holds(_ value: Value) -> Bool { (try? property(value)) ?? false }
    for offset in 0..<UInt64(count) {
        var generator = TestGenerator(seed: seed &+ offset)
        var value = generate(&generator)
        guard !holds(value) else { continue }
        while let smaller = shrink(value).first(where: { !holds($0) }) { value = smaller }
        Issue.record("seed \(seed &+ offset) breaks the property with \(value)", sourceLocation: sourceLocation)
        return
    }
}
