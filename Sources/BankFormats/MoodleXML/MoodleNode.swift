import QuestionBank

/// An element of one question with all that is in it.
struct MoodleNode {
    let name: String
    let attributes: [XMLElement.Attribute]
    let place: MarkupPlace
    var text = ""
    var children: [MoodleNode] = []

    func attribute(_ name: String) -> String? { attributes.first { $0.name.local == name }?.value }

    func child(_ name: String) -> MoodleNode? { children.first { $0.name == name } }

    func all(_ name: String) -> [MoodleNode] { children.filter { $0.name == name } }

    /// What stands in the element, or in the `text` within it.
    var words: String { ASCIISpaces.trimmed(child("text")?.text ?? text) }

    /// Whether it says nothing.
    var isEmpty: Bool {
        ASCIISpaces.trimmed(text).isEmpty && children.allSatisfy { $0.name != "file" && $0.isEmpty }
    }
}

/// Builds the tree of one question from what a stream meets.
struct MoodleNodeBuilder {
    /// Longer than any question, the files within it aside, whose content is not kept.
    static let textLimit = 1 << 20
    /// More elements than any question has.
    static let nodeLimit = 20_000

    private var stack: [MoodleNode]
    private var size = 0
    private var count = 0
    private(set) var isTooLong = false

    init(_ element: XMLElement, at place: MarkupPlace) {
        stack = [MoodleNode(name: element.name.local, attributes: element.attributes, place: place)]
    }

    /// - Returns: the question, when it is complete.
    mutating func take(_ event: XMLEvent, at place: MarkupPlace) -> MoodleNode? {
        switch event {
        case .start(let element):
            count += 1
            if count > Self.nodeLimit { isTooLong = true }
            stack.append(MoodleNode(name: element.name.local, attributes: element.attributes, place: place))
        case .text(let text):
            guard let last = stack.indices.last, stack[last].name != "file" else { return nil }
            size += text.utf8.count
            if size > Self.textLimit { isTooLong = true }
            if !isTooLong { stack[last].text += text }
        case .end:
            guard let node = stack.popLast() else { return nil }
            guard let last = stack.indices.last else { return node }
            if !isTooLong { stack[last].children.append(node) }
        }
        return nil
    }
}
