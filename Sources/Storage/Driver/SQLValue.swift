/// What a column can hold. The schema uses nothing else: days are text, moments are milliseconds, content is JSON text.
package enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)

    package static func integer(_ value: Int) -> SQLValue { .integer(Int64(value)) }

    /// NULL for nil.
    package static func optional(_ text: String?) -> SQLValue { text.map(SQLValue.text) ?? .null }

    /// NULL for nil.
    package static func optional(_ number: Int64?) -> SQLValue { number.map(SQLValue.integer) ?? .null }
}
