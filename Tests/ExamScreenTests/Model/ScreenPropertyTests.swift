import ExamRunner
import ExamScreen
import TestSupport
import Testing
import TextLayout

/// Whatever keys are pressed, in whatever window: nothing crashes, nothing acknowledged is lost, every frame is whole.
@Suite struct ScreenPropertyTests {
    enum Step: CustomStringConvertible {
        case key(Key)
        case seconds(Int)
        case resize(Int, Int)
        case fail(Bool)
        case restart

        var description: String {
            switch self {
            case .key(let key): "\(key)"
            case .seconds(let seconds): "wait \(seconds)"
            case .resize(let columns, let rows): "\(columns)x\(rows)"
            case .fail(let isFailing): isFailing ? "disk full" : "disk free"
            case .restart: "restart"
            }
        }
    }

    private static let keys: [Key] =
        [
            .enter, .enter, .tab, .backTab, .backspace, .delete, .escape, .up, .down, .left, .right, .right, .home,
            .end, .pageUp, .pageDown, .f1, .control("c"), .control("f"), .control("g"), .control("n"), .control("p"),
            .control("r"), .control("s"), .control("d"), .control("u"), .paste("贴\n入"),
        ] + "abcdefgnpsrqtxyABC123456789 ？?法律é\u{301}😀".unicodeScalars.map { Key.character(Character($0)) }

    private static func steps(_ generator: inout TestGenerator) -> [Step] {
        (0..<Int.random(in: 1...80, using: &generator)).map { _ in
            switch Int.random(in: 0..<40, using: &generator) {
            case 0: .seconds(Int.random(in: 1...4, using: &generator))
            case 1: .resize(Int.random(in: 0...140, using: &generator), Int.random(in: 0...50, using: &generator))
            case 2: .resize(Int.random(in: 60...140, using: &generator), Int.random(in: 20...50, using: &generator))
            case 3: .fail(true)
            case 4, 5: .fail(false)
            case 6: .restart
            default: .key(generator.element(of: keys))
            }
        }
    }

    private static func shrink(_ steps: [Step]) -> [[Step]] {
        steps.indices.map { index in steps.enumerated().filter { $0.offset != index }.map(\.element) }
    }

    @Test func nothingIsLostAndEveryFrameIsWhole() {
        forAll(count: 40, generate: Self.steps, shrink: Self.shrink) { steps in
            var driver = ScreenDriver()
            driver.begin()
            for step in steps where driver.session.ending == nil {
                try Self.take(step, &driver)
                let frame = driver.frame
                guard Self.isWhole(frame, driver.model.size), Self.agrees(driver, frame) else { return false }
            }
            return true
        }
    }

    private static func take(_ step: Step, _ driver: inout ScreenDriver) throws {
        switch step {
        case .key(let key): driver.press(key)
        case .seconds(let seconds): driver.wait(seconds: seconds)
        case .resize(let columns, let rows): driver.resize(columns, rows)
        case .fail(let isFailing): driver.seat.failure = isFailing ? .notSaved(.system(detail: "disk full")) : nil
        case .restart:
            guard driver.model.isSitting, driver.seat.failure == nil else { return }
            let saved = driver.seat.state?.responses
            driver = ScreenDriver(try driver.seat.reopened())
            guard driver.model.answers == saved else { throw Broken() }
        }
    }

    private struct Broken: Error {}

    /// What the screen takes for saved is what the record says, and what it calls saved is everything.
    private static func agrees(_ driver: ScreenDriver, _ frame: Grid) -> Bool {
        guard let state = driver.seat.state else { return driver.model.savedAnswers.isEmpty }
        let model = driver.model
        guard model.savedAnswers == state.responses, model.savedFlags == state.flagged else { return false }
        guard model.isSitting else { return true }
        let isAllSaved = model.answers.filter { !$0.value.isEmpty } == state.responses && model.flags == state.flagged
        let saysSaved = frame.textRows.contains { $0.contains("✓ 已保存") }
        return !saysSaved || isAllSaved
    }

    /// Rows times columns cells, and no wide character without its tail or the other way round.
    private static func isWhole(_ grid: Grid, _ size: Size) -> Bool {
        guard grid.cells.count == size.columns * size.rows else { return false }
        return (0..<size.rows).allSatisfy { row in
            let cells = Array(grid.row(row))
            return cells.indices.allSatisfy { index in
                if cells[index].isTail { return index > 0 && CellWidth.width(of: cells[index - 1].character) == 2 }
                let width = CellWidth.width(of: cells[index].character)
                return width == 1 || (width == 2 && index + 1 < cells.count && cells[index + 1].isTail)
            }
        }
    }
}
