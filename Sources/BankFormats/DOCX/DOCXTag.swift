import Glibc

/// The elements of WordprocessingML that say something about a document's text.
enum DOCXTag: String, CaseIterable, Sendable {
    /// Any other element, of whichever vocabulary.
    case other = "#other"

    // What holds text.
    case p, r, t, tbl, tr, tc
    // What says how it looks.
    case pPr, rPr, trPr, numPr, pStyle, outlineLvl, numId, ilvl, b, rStyle, vanish, u, vertAlign, strike, dstrike
    // What stands between it.
    case tab, ptab, sym, object, footnoteReference, endnoteReference, noBreakHyphen, br, cr, fldChar
    // Tracked changes, codes of fields and readings above ruby text.
    case del, moveFrom, delText, delInstrText, instrText, rt, pPrChange, rPrChange, sectPrChange, tblPrChange
    case tblPrExChange, tblGridChange, trPrChange, tcPrChange, numberingChange

    private static let names = XMLNameTable(
        allCases.filter { $0 != .other }.map { ($0.rawValue, $0) },
        otherwise: .other
    )

    /// - Parameter name: as expat gives it.
    /// - Returns: nil for the name of another vocabulary.
    init?(_ name: UnsafePointer<CChar>) {
        // Between namespace and local name stands one separator.
        let length = XMLFeed.local(name) - name - 1
        let isMain = DOCXName.namespaces.contains { namespace in
            namespace.utf8CodeUnitCount == length && memcmp(namespace.utf8Start, name, length) == 0
        }
        guard isMain else { return nil }
        self = Self.names.meaning(of: name)
    }

    /// Whether nobody sees its content in the document as it stands: what was deleted or moved away, earlier settings,
    /// codes of fields, readings above ruby text.
    var isUnseen: Bool {
        switch self {
        case .del, .moveFrom, .delText, .delInstrText, .instrText, .rt, .pPrChange, .rPrChange, .sectPrChange,
            .tblPrChange, .tblPrExChange, .tblGridChange, .trPrChange, .tcPrChange, .numberingChange:
            true
        default: false
        }
    }
}
