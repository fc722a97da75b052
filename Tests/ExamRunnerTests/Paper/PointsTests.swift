import ExamRunner
import Foundation
import TestSupport
import Testing

@Suite("Points")
struct PointsTests {
    @Test(
        "points are read and printed without needless zeros",
        arguments: [
            ("2", 200, "2"), ("2.5", 250, "2.5"), ("0.25", 25, "0.25"), ("2.50", 250, "2.5"), ("2.05", 205, "2.05"),
            ("0", 0, "0"), ("100.00", 10_000, "100"), ("1000000.99", 100_000_099, "1000000.99"),
        ]
    )
    func reading(text: String, hundredths: Int, printed: String) {
        #expect(Points(text) == Points(hundredths: hundredths))
        #expect(Points(hundredths: hundredths).description == printed)
    }

    @Test(
        "what is no number of points is refused",
        arguments: [
            "", "-1", "+1", "1.", ".5", "1.234", "1.2.3", "两", "2 ", "1e3", "１", "1000001", "99999999999999999999",
        ]
    )
    func refused(text: String) {
        #expect(Points(text) == nil)
    }

    @Test("shares add up to the whole and differ only in the last")
    func shares() {
        #expect(Points(hundredths: 1000).divided(into: 3).map(\.hundredths) == [333, 333, 334])
        forAll { generator in
            (
                points: Points(hundredths: Int.random(in: 0...20_000, using: &generator)),
                count: Int.random(in: 1...9, using: &generator)
            )
        } property: { points, count in
            let shares = points.divided(into: count)
            return shares.count == count && shares.reduce(.zero, +) == points
                && Set(shares.dropLast()).count <= 1 && shares[0] <= shares[count - 1]
        }
    }

    @Test("JSON holds hundredths")
    func json() throws {
        let data = try JSONEncoder().encode([Points(hundredths: 250)])
        #expect(String(decoding: data, as: UTF8.self) == "[250]")
        #expect(try JSONDecoder().decode([Points].self, from: data) == [Points(hundredths: 250)])
    }
}
