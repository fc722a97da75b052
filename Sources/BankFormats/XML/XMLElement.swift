/// The name of an element or attribute: its namespace as the URI, empty when it has none, and the name within it.
package struct XMLName: Hashable, Sendable {
    package let namespace: String
    package let local: String

    package init(namespace: String = "", local: String) {
        self.namespace = namespace
        self.local = local
    }
}

/// A start tag.
package struct XMLElement: Hashable, Sendable {
    package struct Attribute: Hashable, Sendable {
        package let name: XMLName
        package let value: String

        package init(name: XMLName, value: String) {
            self.name = name
            self.value = value
        }
    }

    package let name: XMLName
    package let attributes: [Attribute]

    package init(name: XMLName, attributes: [Attribute] = []) {
        self.name = name
        self.attributes = attributes
    }

    /// The value of the first attribute with this local name, whatever its namespace.
    package subscript(local: String) -> String? { attributes.first { $0.name.local == local }?.value }
}

/// What a reader of XML meets, in the order of the text. Comments and processing instructions are passed over.
package enum XMLEvent: Hashable, Sendable {
    case start(XMLElement)
    /// All the text between two tags, in one piece; spaces and line ends as they stand.
    case text(String)
    case end(XMLName)
}
