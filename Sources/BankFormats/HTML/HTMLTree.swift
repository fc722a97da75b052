import CGumbo
import Glibc

/// What stands in an HTML page, in the order of the text.
enum HTMLEvent: Hashable, Sendable {
    /// An element begins: its name in small letters, empty for one that HTML does not know, and what it says of itself.
    case start(name: String, attributes: [String: String])
    /// Text with its entities resolved, and where it begins.
    case text(String, MarkupPlace)
    case end(name: String)
}

/// An HTML page parsed as browsers do (HTML5), whatever its mistakes; the only file that calls gumbo.
enum HTMLTree {
    /// More tags than the page of any law has.
    static let tagLimit = 200_000
    /// As deep as browsers nest.
    static let depthLimit = 512

    /// Parses a page and hands over what stands in it.
    /// - Parameter receive: also says whether to go on into an element that begins; of other events the answer counts
    ///   for nothing.
    static func read(_ page: String, receive: (HTMLEvent) -> Bool) throws(MarkupProblem) {
        var page = page
        let outcome: Result<Void, MarkupProblem> = page.withUTF8 { bytes in
            do throws(MarkupProblem) {
                try read(bytes, receive: receive)
                return .success(())
            } catch {
                return .failure(error)
            }
        }
        try outcome.get()
    }

    private static func read(
        _ bytes: UnsafeBufferPointer<UInt8>,
        receive: (HTMLEvent) -> Bool
    ) throws(MarkupProblem) {
        try HTMLSize.check(bytes, tagLimit: tagLimit, depthLimit: depthLimit)
        var options = kGumboDefaultOptions
        options.tab_stop = 1
        options.max_errors = 0
        let count = bytes.count
        let parsed = bytes.withMemoryRebound(to: CChar.self) { characters in
            gumbo_parse_with_options(&options, characters.baseAddress, count)
        }
        guard let output = parsed, let root = output.pointee.root else { return }
        walk(root, receive)
        flatten(output)
        gumbo_destroy_output(&options, output)
    }

    /// Goes through the tree without recursion, which a page could drive to the end of the stack.
    private static func walk(_ root: UnsafeMutablePointer<GumboNode>, _ receive: (HTMLEvent) -> Bool) {
        var open: [(node: UnsafeMutablePointer<GumboNode>, name: String, next: Int)] = []

        func enter(_ node: UnsafeMutablePointer<GumboNode>) {
            switch node.pointee.type {
            case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
                let text = node.pointee.v.text
                let place = MarkupPlace(line: Int(text.start_pos.line), column: Int(text.start_pos.column))
                if let content = text.text { _ = receive(.text(String(cString: content), place)) }
            case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
                let element = node.pointee.v.element
                let name = gumbo_normalized_tagname(element.tag).map { String(cString: $0) } ?? ""
                if receive(.start(name: name, attributes: attributes(of: element))) { open.append((node, name, 0)) }
            default:
                break
            }
        }

        enter(root)
        while let (node, name, next) = open.last {
            let children = node.pointee.v.element.children
            if next < Int(children.length) {
                open[open.count - 1].next += 1
                if let child = child(next, of: children) { enter(child) }
            } else {
                _ = receive(.end(name: name))
                open.removeLast()
            }
        }
    }

    private static func child(_ index: Int, of vector: GumboVector) -> UnsafeMutablePointer<GumboNode>? {
        vector.data[index]?.assumingMemoryBound(to: GumboNode.self)
    }

    private static func attributes(of element: GumboElement) -> [String: String] {
        var attributes: [String: String] = [:]
        for index in 0..<Int(element.attributes.length) {
            let attribute = element.attributes.data[index]?.assumingMemoryBound(to: GumboAttribute.self).pointee
            if let name = attribute?.name, let value = attribute?.value {
                attributes[String(cString: name)] = String(cString: value)
            }
        }
        return attributes
    }

    /// Makes every node a child of the document, because gumbo frees children by recursion.
    private static func flatten(_ output: UnsafeMutablePointer<GumboOutput>) {
        guard let document = output.pointee.document else { return }
        var nodes: [UnsafeMutableRawPointer] = []
        func take(_ children: GumboVector) {
            for index in 0..<Int(children.length) {
                if let child = children.data[index] { nodes.append(child) }
            }
        }
        take(document.pointee.v.document.children)
        var index = 0
        while index < nodes.count {
            let node = nodes[index].assumingMemoryBound(to: GumboNode.self)
            if node.pointee.type == GUMBO_NODE_ELEMENT || node.pointee.type == GUMBO_NODE_TEMPLATE {
                take(node.pointee.v.element.children)
                node.pointee.v.element.children.length = 0
            }
            index += 1
        }
        // Of the allocator in gumbo's default options, which frees it.
        let size = max(1, nodes.count) * MemoryLayout<UnsafeMutableRawPointer?>.stride
        guard let list = realloc(document.pointee.v.document.children.data, size) else { return }
        let data = list.assumingMemoryBound(to: UnsafeMutableRawPointer?.self)
        for (index, node) in nodes.enumerated() { data[index] = node }
        document.pointee.v.document.children.data = data
        document.pointee.v.document.children.length = UInt32(nodes.count)
        document.pointee.v.document.children.capacity = UInt32(max(1, nodes.count))
    }
}
